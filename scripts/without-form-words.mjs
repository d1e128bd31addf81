/** Sentences for readers, and how far a slider reaches, as they stand in a scenario's definitions. */
const forForms = /\b(?:(?:meaning|statement|question):\s*(?:'[^'\\\n]*'|"[^"\\\n]*")|slider:\s*\{[^{}]*\}),?/g;
/** A metric is told by its name alone until it is shown. */
const forFigures = /\b(?:label|unit):\s*'[^'\\\n]*',?/g;
/** A parameter is told by its label when somebody sets it in mid-run: of one that cannot be set so nobody tells. */
const definition = /\{[^{}]*\}/g;
const withoutLabel = (words) => words.replace(forFigures, '');
const unlessSettable = (words) => (words.includes('settable: true') ? words : withoutLabel(words));

/**
 * Leaves out of the workers what nobody reads there: they only run scenarios, and the page has the words for its forms
 * and figures from the build.
 */
export function withoutFormWords() {
  return {
    name: 'without-form-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/simulator\/(patterns|parts)\/.*\.ts$/.test(id)) return null;
      const rest = code.replace(forForms, '');
      if (/\/metrics(\.data)?\.ts$/.test(id)) return { code: withoutLabel(rest), map: null };
      return { code: /\/parameters\.data\.ts$/.test(id) ? rest.replace(definition, unlessSettable) : rest, map: null };
    },
  };
}
