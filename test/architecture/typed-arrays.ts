import ts from 'typescript';
import { declarationOf } from './scopes.ts';
import { nodesOf } from './sources.ts';

const typedArray = /^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/;
const sameKind = /^(slice|subarray|map|filter|fill|sort|toSorted|toReversed|reverse|with|set|from|of)$/;

/** Is it visibly a typed array (whose sort is numeric), as far as this file tells? */
export function isTypedArray(expression: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
    return isTypedArray(expression.expression);
  if (ts.isAsExpression(expression)) return isTypedArrayType(expression.type);
  if (ts.isNewExpression(expression)) return isTypedArrayName(expression.expression);
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    const { name, expression: receiver } = expression.expression;
    return sameKind.test(name.text) && (isTypedArrayName(receiver) || isTypedArray(receiver));
  }
  if (ts.isPropertyAccessExpression(expression)) return isTypedArrayMember(expression);
  const declaration = ts.isIdentifier(expression) ? declarationOf(expression) : undefined;
  return declaration !== undefined && isDeclaredTypedArray(declaration);
}

/** Every member of that name that this file declares is a typed array, and there is one. */
function isTypedArrayMember({ name }: ts.PropertyAccessExpression): boolean {
  const declarations = nodesOf(name.getSourceFile()).filter(
    (node) => isMember(node) && node.name.getText() === name.text,
  );
  return declarations.length > 0 && declarations.every(isDeclaredTypedArray);
}

type Member = ts.PropertyDeclaration | ts.PropertySignature | ts.PropertyAssignment;

const isMember = (node: ts.Node): node is Member =>
  ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) || ts.isPropertyAssignment(node);

function isDeclaredTypedArray(declaration: ts.Node): boolean {
  if (ts.isPropertyAssignment(declaration)) return isTypedArray(declaration.initializer);
  if (ts.isPropertySignature(declaration)) return declaration.type !== undefined && isTypedArrayType(declaration.type);
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration) && !ts.isPropertyDeclaration(declaration))
    return false;
  if (declaration.type) return isTypedArrayType(declaration.type);
  return declaration.initializer !== undefined && isTypedArray(declaration.initializer);
}

const isTypedArrayName = (node: ts.Node): boolean => ts.isIdentifier(node) && typedArray.test(node.text);
const isTypedArrayType = (type: ts.TypeNode): boolean =>
  ts.isTypeReferenceNode(type) && isTypedArrayName(type.typeName);
