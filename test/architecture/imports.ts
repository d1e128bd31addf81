import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf, type SourceFile } from './sources.ts';

/** `static` and `dynamic` load code; `type` is erased; `url` starts it elsewhere (a worker); `quote` (`?raw`) takes the text only. */
export type ImportKind = 'static' | 'dynamic' | 'type' | 'url' | 'quote';

export interface Import {
  readonly kind: ImportKind;
  readonly line: number;
  /** A path from the root, `node:…` or `npm:…`; absent when it is computed. */
  readonly target?: string;
}

interface Found {
  readonly kind: ImportKind;
  readonly node: ts.Node;
  readonly specifier: ts.Node | undefined;
}

const cache = new WeakMap<SourceFile, readonly Import[]>();

export function importsOf(file: SourceFile): readonly Import[] {
  const known = cache.get(file);
  if (known) return known;
  const imports = [
    ...referenceComments(file),
    ...nodesOf(file.ast)
      .flatMap(found)
      .map((each) => toImport(file, each)),
  ];
  cache.set(file, imports);
  return imports;
}

function toImport(file: SourceFile, { kind, node, specifier }: Found): Import {
  const line = lineOf(file, node.getStart(file.ast));
  if (!specifier || !ts.isStringLiteralLike(specifier)) return { kind, line };
  const quoted = /\?(.*&)?raw\b/.test(specifier.text);
  return { kind: quoted ? 'quote' : kind, line, target: resolve(file.path, specifier.text) };
}

function resolve(path: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (/^\.\.?(\/|$)/.test(bare)) return posix.join(posix.dirname(path), bare);
  if (bare.startsWith('/')) return posix.join('.', bare);
  if (/^#(simulator|src)\//.test(bare)) return posix.normalize(bare.slice(1));
  if (isBuiltin(bare)) return `node:${bare.replace(/^node:/, '')}`;
  return `npm:${bare}`;
}

function referenceComments(file: SourceFile): Import[] {
  const toFiles = file.ast.referencedFiles.map((each) => ({
    at: each.pos,
    target: resolve(file.path, `./${each.fileName}`),
  }));
  const toPackages = file.ast.typeReferenceDirectives.map((each) => ({
    at: each.pos,
    target: resolve(file.path, each.fileName),
  }));
  return [...toFiles, ...toPackages].map(({ at, target }) => ({ kind: 'type', line: lineOf(file, at), target }));
}

function found(node: ts.Node): Found[] {
  if (ts.isImportDeclaration(node))
    return [{ kind: isErased(node) ? 'type' : 'static', node, specifier: node.moduleSpecifier }];
  if (ts.isExportDeclaration(node))
    return node.moduleSpecifier
      ? [{ kind: node.isTypeOnly ? 'type' : 'static', node, specifier: node.moduleSpecifier }]
      : [];
  if (ts.isImportTypeNode(node))
    return [{ kind: 'type', node, specifier: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined }];
  if (ts.isExternalModuleReference(node)) return [{ kind: 'static', node, specifier: node.expression }];
  if (ts.isNewExpression(node)) return urlOf(node);
  return ts.isCallExpression(node) ? callOf(node) : [];
}

/** `import { type A }` is not erased: it still loads the module. */
const isErased = (node: ts.ImportDeclaration): boolean =>
  node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function urlOf(node: ts.NewExpression): Found[] {
  const [specifier, base] = node.arguments ?? [];
  const isUrl = ts.isIdentifier(node.expression) && node.expression.text === 'URL';
  return isUrl && base && isImportMeta(base, 'url') ? [{ kind: 'url', node, specifier }] : [];
}

function callOf(node: ts.CallExpression): Found[] {
  const [specifier] = node.arguments;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return [{ kind: 'dynamic', node, specifier }];
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return [{ kind: 'static', node, specifier }];
  if (isImportMeta(node.expression, 'resolve')) return [{ kind: 'url', node, specifier }];
  return isImportMeta(node.expression, 'glob') ? globsOf(node, specifier) : [];
}

/** Vite's `import.meta.glob` is an import of every file that its patterns name. */
function globsOf(node: ts.CallExpression, patterns: ts.Expression | undefined): Found[] {
  const kind = /\?raw/.test(node.arguments[1]?.getText() ?? '') ? 'quote' : 'dynamic';
  const list = patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
  return list
    .filter((each) => !(each && ts.isStringLiteralLike(each) && each.text.startsWith('!')))
    .map((specifier) => ({ kind, node, specifier }));
}

function isImportMeta(node: ts.Node, name: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === name && ts.isMetaProperty(node.expression);
}
