import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { scriptOnly } from './scripts.ts';

/** A file of the tree as the checks see it. `ast` holds its scripts only, at the lines where they stand. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
}

export interface Fault {
  readonly file: string;
  readonly line: number;
  /** One sentence that says what to do instead. */
  readonly message: string;
}

export type Check = (files: readonly SourceFile[]) => Fault[];

const codeKinds = '{ts,mts,cts,tsx,js,mjs,cjs,jsx,svelte,astro,mdx}';
const codePatterns = [`{simulator,src,content,test,bench,scripts}/**/*.${codeKinds}`, `*.${codeKinds}`];
const dataPatterns = ['test/{golden,bad}/**/*.json'];
const notOurs = /(^|\/)(node_modules|dist|\.astro)(\/|$)/;

/** Data files are listed for their names alone; their text is never needed. */
export function readTree(root: string): SourceFile[] {
  const list = (patterns: readonly string[]): string[] =>
    patterns
      .flatMap((pattern) => globSync(pattern, { cwd: root }))
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !notOurs.test(path))
      .sort();
  const code = list(codePatterns).map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
  return [...code, ...list(dataPatterns).map((path) => sourceFile(path, ''))];
}

export function sourceFile(path: string, text: string): SourceFile {
  let parsed: ts.SourceFile | undefined;
  return {
    path,
    text,
    get ast() {
      parsed ??= ts.createSourceFile(path, scriptOnly(path, text), ts.ScriptTarget.ESNext, true, scriptKind(path));
      return parsed;
    },
  };
}

function scriptKind(path: string): ts.ScriptKind {
  if (/\.[jt]sx$/.test(path)) return ts.ScriptKind.TSX;
  return /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
}

export const isCode = (file: SourceFile): boolean => !file.path.endsWith('.json');

export function faultAt(file: SourceFile, node: ts.Node, message: string): Fault {
  return { file: file.path, line: lineOf(file, node.getStart(file.ast)), message };
}

export function lineOf(file: SourceFile, position: number): number {
  return file.ast.getLineAndCharacterOfPosition(position).line + 1;
}

const nodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every node of a file, in the order of its text; comments and documentation are no nodes. */
export function nodesOf(ast: ts.SourceFile): readonly ts.Node[] {
  const known = nodes.get(ast);
  if (known) return known;
  const found = nodesUnder(ast);
  nodes.set(ast, found);
  return found;
}

export function nodesUnder(node: ts.Node, found: ts.Node[] = []): ts.Node[] {
  found.push(node);
  ts.forEachChild(node, (child) => {
    nodesUnder(child, found);
  });
  return found;
}

export const show = (fault: Fault): string => `${fault.file}:${fault.line} ${fault.message}`;
