import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folder and the name of the package that a module comes from. */
const ofPackage = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * Whose code the page's scripts hold, and on what terms: told once, in `licences.txt`, rather than in every module.
 * Returns what notes it, for the workers too, and what writes it down in the end.
 */
export function licences() {
  const packages = new Map();
  const noted = {
    name: 'licences-noted',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules = {} }) =>
        Object.keys(modules).filter((id) => modules[id].renderedLength > 0),
      );
      for (const [, folder, name] of modules.map((id) => id.match(ofPackage) ?? []))
        if (folder) packages.set(name, folder);
    },
  };
  const written = {
    name: 'licences-written',
    enforce: 'post',
    generateBundle() {
      if (this.environment.name === 'client')
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: listOf(packages) });
    },
  };
  return { noted, written };
}

/** Packages with the same terms, word for word, stand together above them. */
function listOf(packages) {
  const byTerms = new Map();
  for (const [name, folder] of [...packages].sort(([a], [b]) => a.localeCompare(b))) {
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const terms = termsIn(folder);
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), `${name} ${version} (${license})`]);
  }
  return [...byTerms].map(([terms, names]) => `${names.join('\n')}\n\n${terms}`).join(`\n\n${'-'.repeat(80)}\n\n`);
}

const termsIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
        .join('\n\n')
    : '';
