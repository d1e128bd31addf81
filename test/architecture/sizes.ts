import ts from 'typescript';
import { type Check, type Fault, faultAt, isCode, nodesOf, type SourceFile } from './sources.ts';

const fileLines = 200;
const testFileLines = 250;
const functionLines = 50;

/** A file is read in one go, a function fits on a screen. Styles and tables of data are exempt. */
export const checkSizes: Check = (files) =>
  files
    .filter((file) => isCode(file) && !isExempt(file.path))
    .flatMap((file) => [...fileFault(file), ...functionFaults(file)]);

const isExempt = (path: string): boolean =>
  !/^(simulator|src|test)\/.*\.([cm]?[jt]sx?|svelte|astro)$/.test(path) ||
  path.startsWith('src/styles/') ||
  /\.data\.ts$|(^|\/)navigation\.ts$/.test(path);

function fileFault({ path, text }: SourceFile): Fault[] {
  const limit = path.startsWith('test/') ? testFileLines : fileLines;
  const lines = text.trimEnd().split('\n').length;
  return lines > limit
    ? [
        {
          file: path,
          line: limit + 1,
          message: `has ${lines} lines, ${limit} are allowed: split it by ideas, and move tables of data to a file named *.data.ts.`,
        },
      ]
    : [];
}

function functionFaults(file: SourceFile): Fault[] {
  return nodesOf(file.ast).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isDescribeBlock(node)) return [];
    const lines = linesOf(file, node) - dataLines(file, node);
    return lines > functionLines
      ? [
          faultAt(
            file,
            node,
            `${nameOf(node)} has ${lines} lines, ${functionLines} are allowed: give its steps names of their own.`,
          ),
        ]
      : [];
  });
}

function linesOf(file: SourceFile, node: ts.Node): number {
  const line = (position: number): number => file.ast.getLineAndCharacterOfPosition(position).line;
  return line(node.end) - line(node.getStart(file.ast)) + 1;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named =
    node.name ??
    (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
  return named ? `the function ${named.getText()}` : 'a function without a name';
}

/** `describe(…, () => …)`, also `describe.each(…)(…, () => …)`, is a chapter of tests, not a function. */
function isDescribeBlock(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

/** A table inside a function counts as one line, however long it is. */
function dataLines(file: SourceFile, node: ts.Node): number {
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
    if (isData(node)) return linesOf(file, node) - 1;
  }
  let lines = 0;
  ts.forEachChild(node, (child) => {
    lines += dataLines(file, child);
  });
  return lines;
}

/** Literals, names and what is built of them alone: nothing happens in it. */
function isData(node: ts.Node): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (each) =>
        ts.isShorthandPropertyAssignment(each) || ('initializer' in each && isData(each.initializer as ts.Node)),
    );
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData);
  if (ts.isPrefixUnaryExpression(node)) return isData(node.operand);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isPropertyAccessExpression(node))
    return isData(node.expression);
  return (
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}
