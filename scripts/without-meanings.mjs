const meaning = /\bmeaning:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1,?/g;

/**
 * Leaves out what parameters and metrics mean, sentence by sentence, where nobody reads it: a worker only runs
 * scenarios, and the page has these words from the build.
 */
export function withoutMeanings() {
  return {
    name: 'without-meanings',
    enforce: 'pre',
    transform: (code, id) =>
      /\/simulator\/patterns\/.*\.ts$/.test(id) ? { code: code.replace(meaning, ''), map: null } : null,
  };
}
