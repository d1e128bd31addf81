import ts from 'typescript';
import { importsOf } from './imports.ts';
import { type Check, type Fault, faultAt, nodesOf, nodesUnder, type SourceFile } from './sources.ts';

const catalogPath = 'simulator/catalog.ts';
const required = ['index.ts', 'runnable.ts', 'params.ts', 'model.ts', 'frame.ts', 'laws.ts', 'mutants.ts'];

/** The same id in every path: model, stage, lesson, golden and bad cases, catalog. */
export const checkCompleteness: Check = (files) => {
  const ids = idsUnder(files, 'simulator/patterns');
  return [...ids.flatMap((id) => patternFaults(files, id)), ...catalogFaults(files, ids), ...strayWidgets(files, ids)];
};

function idsUnder(files: readonly SourceFile[], folder: string): string[] {
  const ids = files.map(({ path }) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : []));
  return [...new Set(ids.flatMap(([id, ...rest]) => (id && rest.length > 0 ? [id] : [])))].sort();
}

const missing = (file: string, message: string): Fault => ({ file, line: 1, message });

function patternFaults(files: readonly SourceFile[], id: string): Fault[] {
  const folder = `simulator/patterns/${id}`;
  const has = (path: string): boolean => files.some((file) => file.path === path);
  const needs = (path: string, what: string): Fault[] =>
    has(path) ? [] : [missing(path, `is missing: pattern ${id} needs ${what}.`)];
  const hasRules = has(`${folder}/rules.ts`) || has(`${folder}/machine.ts`);
  const hasGolden = files.some(({ path }) => path.startsWith(`test/golden/${id}/`) && path.endsWith('.json'));
  return [
    ...required.flatMap((name) => needs(`${folder}/${name}`, `its ${name}`)),
    ...(hasRules
      ? []
      : [missing(`${folder}/rules.ts`, `is missing: pattern ${id} needs its rules.ts or its machine.ts.`)]),
    ...needs(`src/widgets/${id}/Stage.svelte`, 'its stage'),
    ...(hasLesson(files, id)
      ? []
      : [
          missing(
            `content/patterns/${id}.mdx`,
            `is missing: pattern ${id} needs a lesson, there or as a primer in content/basics that mounts its widget.`,
          ),
        ]),
    ...(hasGolden ? [] : [missing(`test/golden/${id}/`, `holds no .json: pattern ${id} needs golden cases.`)]),
    ...needs(`test/bad/${id}.json`, 'its cases of bad input'),
    ...namesItself(files, id),
  ];
}

function namesItself(files: readonly SourceFile[], id: string): Fault[] {
  const runnable = files.find(({ path }) => path === `simulator/patterns/${id}/runnable.ts`);
  if (!runnable || nodesOf(runnable.ast).some((node) => ts.isStringLiteralLike(node) && node.text === id)) return [];
  return [missing(runnable.path, `never says '${id}': the folder's name must be the scenario's id.`)];
}

function hasLesson(files: readonly SourceFile[], id: string): boolean {
  return files.some(
    (file) =>
      file.path === `content/patterns/${id}.mdx` || (/^content\/basics\/.*\.mdx$/.test(file.path) && mounts(file, id)),
  );
}

/** It imports the widget, or hands the id to a component that does. */
function mounts(file: SourceFile, id: string): boolean {
  return (
    importsOf(file).some(({ target }) => target?.startsWith(`src/widgets/${id}/`)) ||
    new RegExp(`<[A-Z][^<>]*=\\{?["']${id}["']`).test(file.text)
  );
}

function strayWidgets(files: readonly SourceFile[], ids: readonly string[]): Fault[] {
  const strays = idsUnder(files, 'src/widgets').filter((id) => !ids.includes(id));
  return strays.map((id) =>
    missing(
      `src/widgets/${id}/`,
      `has no pattern: name the folder as one in simulator/patterns, or move it to src/pictures or src/lab.`,
    ),
  );
}

function catalogFaults(files: readonly SourceFile[], ids: readonly string[]): Fault[] {
  const catalog = files.find(({ path }) => path === catalogPath);
  if (!catalog)
    return ids.length > 0 ? [missing(catalogPath, 'is missing: it lists every pattern, one line each.')] : [];
  const entries = entriesOf(catalog);
  const counts = ids.map((id) => ({ id, count: entries.filter((entry) => entry.id === id && entry.isWhole).length }));
  return [
    ...counts
      .filter(({ count }) => count === 0)
      .map(({ id }) =>
        missing(
          catalogPath,
          `does not list ${id}: add an entry with () => import('./patterns/${id}/index.ts') and …/runnable.ts.`,
        ),
      ),
    ...counts
      .filter(({ count }) => count > 1)
      .map(({ id }) => missing(catalogPath, `lists ${id} more than once: keep one line.`)),
    ...entries
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, node }) =>
        faultAt(catalog, node, `lists ${id}, which has no folder: delete the line, or add simulator/patterns/${id}/.`),
      ),
    ...entries
      .filter((entry) => !isNamed(entry, entries))
      .map(({ id, node }) =>
        faultAt(catalog, node, `loads ${id} under another name: name the entry '${id}', as its folder.`),
      ),
  ];
}

interface Entry {
  readonly id: string;
  /** It loads the pattern's index, which each id does once. */
  readonly isWhole: boolean;
  readonly node: ts.Node;
}

function entriesOf(catalog: SourceFile): Entry[] {
  return nodesOf(catalog.ast).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return [];
    const [specifier] = node.arguments;
    const address = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '';
    const id = /(?:^|\/)patterns\/([^/]+)\//.exec(address)?.[1];
    return id ? [{ id, isWhole: address.endsWith('/index.ts'), node }] : [];
  });
}

/** Looks around the import for its id, as far as no other entry's import comes into sight. */
function isNamed({ id, node }: Entry, entries: readonly Entry[]): boolean {
  for (let around = node.parent; around; around = around.parent) {
    const { pos, end } = around;
    if (entries.some((other) => other.id !== id && other.node.pos >= pos && other.node.end <= end)) return false;
    const names = nodesUnder(around).filter(
      (each) => ts.isStringLiteralLike(each) || (ts.isIdentifier(each) && ts.isPropertyAssignment(each.parent)),
    );
    if (names.some((each) => (each as ts.Identifier | ts.StringLiteral).text === id)) return true;
  }
  return false;
}
