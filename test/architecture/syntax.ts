import ts from 'typescript';
import { type Check, type Fault, faultAt, nodesOf, type SourceFile } from './sources.ts';

/** Plain TypeScript in simulator/ and src/: no `any`, no default exports, nothing that is more than types to erase. */
export const checkSyntax: Check = (files) =>
  files.filter(({ path }) => /^(simulator|src)\/.*\.[cm]?tsx?$/.test(path)).flatMap(faultsIn);

function faultsIn(file: SourceFile): Fault[] {
  const isDeclarations = /\.d\.[cm]?ts$/.test(file.path);
  return nodesOf(file.ast).flatMap((node) => {
    const message = anyType(node) ?? (isDeclarations ? undefined : (defaultExport(node) ?? unerasable(node)));
    return message ? [faultAt(file, node, message)] : [];
  });
}

function anyType(node: ts.Node): string | undefined {
  return node.kind === ts.SyntaxKind.AnyKeyword
    ? 'uses the type any: name the type, or take unknown and narrow it.'
    : undefined;
}

function defaultExport(node: ts.Node): string | undefined {
  const isDefault = node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent);
  const isAssignment = ts.isExportAssignment(node) && !node.isExportEquals;
  const isRenamed = (ts.isExportSpecifier(node) || ts.isNamespaceExport(node)) && node.name.text === 'default';
  return isDefault || isAssignment || isRenamed
    ? 'exports a default: export it by its name, so that it is called the same everywhere.'
    : undefined;
}

function unerasable(node: ts.Node): string | undefined {
  if (ts.isEnumDeclaration(node)) return 'declares an enum: use a union of string literals, or an object "as const".';
  if (ts.isModuleDeclaration(node) && !isAmbient(node)) return 'declares a namespace: use a file of its own.';
  if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent))
    return 'declares a property in a parameter: write the field and assign it.';
  if (ts.isImportEqualsDeclaration(node) || (ts.isExportAssignment(node) && node.isExportEquals))
    return 'uses "import =" or "export =": write it as an ES module.';
  return ts.isTypeAssertionExpression(node) ? 'casts by <Type>: write "as Type", which can be erased.' : undefined;
}

const isAmbient = (node: ts.ModuleDeclaration): boolean =>
  (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ||
  (ts.isModuleBlock(node.parent) && isAmbient(node.parent.parent));
