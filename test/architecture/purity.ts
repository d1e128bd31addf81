import ts from 'typescript';
import { banned, bannedMath, bannedMembers, words } from './banned.ts';
import { declarationOf, isReference } from './scopes.ts';
import { type Check, type Fault, faultAt, isCode, lineOf, nodesOf, type SourceFile } from './sources.ts';
import { isTypedArray } from './typed-arrays.ts';

/** The simulator is pure: no clock, no luck, no locale, no platform, no mathematics that engines differ in. */
export const checkPurity: Check = (files) =>
  files.filter((file) => isCode(file) && file.path.startsWith('simulator/')).flatMap(impurities);

function impurities(file: SourceFile): Fault[] {
  const libraries = file.ast.libReferenceDirectives.map(({ pos, fileName }) => ({
    file: file.path,
    line: lineOf(file, pos),
    message: `asks for the library "${fileName}": the simulator has ES2023 and nothing else, delete the reference.`,
  }));
  const rules = [globalRule, mathRule, memberRule, operatorRule, asyncRule, sortRule, metaRule];
  const found = nodesOf(file.ast).flatMap((node) =>
    rules.flatMap((rule) => {
      const message = rule(node);
      return message ? [faultAt(file, node, message)] : [];
    }),
  );
  return [...libraries, ...found];
}

type Rule = (node: ts.Node) => string | undefined;

function isGlobal(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node) || !isReference(node)) return false;
  const declaration = declarationOf(node);
  return !declaration || (isTypeOnly(declaration) && !ts.isPartOfTypeNode(node));
}

/** A type of the same name does not hide the global value. */
const isTypeOnly = (declaration: ts.Node): boolean =>
  ts.isInterfaceDeclaration(declaration) ||
  ts.isTypeAliasDeclaration(declaration) ||
  ts.isTypeParameterDeclaration(declaration);

const globalRule: Rule = (node) => {
  if (!isGlobal(node) || !Object.hasOwn(banned, node.text)) return undefined;
  return `says ${node.text}: ${banned[node.text]}.`;
};

/** Math may be used by naming its functions one by one; as a value it could hide which one is called. */
const mathRule: Rule = (node) => {
  if (
    !isGlobal(node) ||
    node.text !== 'Math' ||
    ts.isPartOfTypeNode(node) ||
    ts.isTypeQueryNode(node.parent) ||
    ts.isQualifiedName(node.parent)
  )
    return undefined;
  const names = mathNames(outermost(node));
  if (!names) return `uses Math as a value: ${words.math} by name.`;
  const wrong = names.find((name) => Object.hasOwn(bannedMath, name));
  return wrong && `says Math.${wrong}: ${bannedMath[wrong]}.`;
};

/** The expression with its parentheses, casts and exclamation marks around it. */
function outermost(node: ts.Expression): ts.Expression {
  const parent = node.parent;
  const isWrapper =
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isTypeAssertionExpression(parent);
  return isWrapper && parent.expression === node ? outermost(parent) : node;
}

/** The members that are taken of an object here; absent when that cannot be read. */
function mathNames(object: ts.Expression): string[] | undefined {
  const parent = object.parent;
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && parent.expression === object)
    return ts.isStringLiteralLike(parent.argumentExpression) ? [parent.argumentExpression.text] : undefined;
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return undefined;
  const names = parent.name.elements.map(takenName);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The property that `{ name }`, `{ name: other }` or `{ 'name': other }` takes; absent for a rest or a computed one. */
function takenName(element: ts.BindingElement): string | undefined {
  const name = element.propertyName ?? element.name;
  if (element.dotDotDotToken) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}

const memberRule: Rule = (node) => {
  const name = memberName(node);
  if (name === undefined) return undefined;
  const reason = bannedMembers.find(({ names }) => names.test(name))?.instead;
  if (reason) return `says ${name}: ${reason}.`;
  return name === 'normalize' && isTextNormalize(node) ? `says normalize: ${words.text}.` : undefined;
};

function memberName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
  return ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) ? takenName(node) : undefined;
}

/** `text.normalize()` and `text.normalize('NFC')`, not `weights.normalize(total)`. */
function isTextNormalize(member: ts.Node): boolean {
  if (/^String\s*\.\s*prototype\b/.test(member.getText())) return true;
  if (!ts.isCallExpression(member.parent) || member.parent.expression !== member) return false;
  const [form] = member.parent.arguments;
  return !form || (ts.isStringLiteralLike(form) && /^NFK?[CD]$/.test(form.text));
}

const operatorRule: Rule = (node) => {
  const isPower =
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
  return isPower ? `raises with ${node.getText()}: ${words.math}, or multiply.` : undefined;
};

const asyncRule: Rule = (node) => {
  const isAsync =
    node.kind === ts.SyntaxKind.AsyncKeyword || node.kind === ts.SyntaxKind.AwaitKeyword || ts.isAwaitExpression(node);
  return isAsync ? `is asynchronous: ${words.time}.` : undefined;
};

const sortRule: Rule = (node) => {
  if (!ts.isCallExpression(node) || !/^(sort|toSorted)$/.test(memberName(node.expression) ?? '')) return undefined;
  const [comparator] = node.arguments;
  const hasNone = !comparator || (ts.isIdentifier(comparator) && comparator.text === 'undefined');
  const isNumeric = ts.isPropertyAccessExpression(node.expression) && isTypedArray(node.expression.expression);
  return hasNone && !isNumeric
    ? 'sorts without a comparator, which compares numbers as text: give one, or sort a local that is visibly a typed array.'
    : undefined;
};

const metaRule: Rule = (node) =>
  ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
    ? `says import.meta: ${words.platform}.`
    : undefined;
