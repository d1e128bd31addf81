import ts from 'typescript';

type Bindings = ReadonlyMap<string, ts.Node>;

const cache = new WeakMap<ts.Node, Bindings>();

/** The declaration, in this file, that a name refers to; absent when the name is a global. `declare` declares nothing. */
export function declarationOf(name: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    const declaration = bindingsOf(scope).get(name.text);
    if (declaration) return declaration;
  }
  return undefined;
}

/** Is it a use of a variable or type, rather than the name of a property, a label or an import? */
export function isReference(name: ts.Identifier): boolean {
  const parent = name.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== name;
  if (ts.isQualifiedName(parent)) return parent.right !== name;
  if (ts.isBindingElement(parent)) return parent.initializer === name;
  if (ts.isExportSpecifier(parent))
    return !parent.parent.parent.moduleSpecifier && (parent.propertyName ?? parent.name) === name;
  if (
    ts.isImportSpecifier(parent) ||
    ts.isMetaProperty(parent) ||
    ts.isImportTypeNode(parent) ||
    ts.isNamespaceExport(parent)
  )
    return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isNamedTupleMember(parent) || ts.isEnumMember(parent) || ts.isJsxAttribute(parent))
    return parent.name !== name;
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent) ||
    ts.isObjectLiteralElement(parent);
  return !isMember || ts.isShorthandPropertyAssignment(parent) || parent.name !== name;
}

function bindingsOf(scope: ts.Node): Bindings {
  const known = cache.get(scope);
  if (known) return known;
  const bindings = new Map<string, ts.Node>();
  for (const declaration of declarationsIn(scope)) addNames(declaration, bindings);
  cache.set(scope, bindings);
  return bindings;
}

function declarationsIn(scope: ts.Node): ts.Node[] {
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope))
    return scope.statements.flatMap(declarationsOfStatement);
  if (ts.isCaseBlock(scope))
    return scope.clauses.flatMap(({ statements }) => statements.flatMap(declarationsOfStatement));
  if (ts.isForStatement(scope) || ts.isForInStatement(scope) || ts.isForOfStatement(scope)) {
    return scope.initializer && ts.isVariableDeclarationList(scope.initializer)
      ? [...scope.initializer.declarations]
      : [];
  }
  if (ts.isCatchClause(scope)) return scope.variableDeclaration ? [scope.variableDeclaration] : [];
  if (ts.isMappedTypeNode(scope)) return [scope.typeParameter];
  if (ts.isFunctionLike(scope))
    return [...scope.parameters, ...(scope.typeParameters ?? []), ...(ts.isFunctionExpression(scope) ? [scope] : [])];
  if (ts.isClassLike(scope)) return [scope, ...(scope.typeParameters ?? [])];
  return ts.isInterfaceDeclaration(scope) || ts.isTypeAliasDeclaration(scope) ? [...(scope.typeParameters ?? [])] : [];
}

function declarationsOfStatement(statement: ts.Statement): ts.Node[] {
  const isAmbient =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
  if (isAmbient) return [];
  if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations];
  if (ts.isImportDeclaration(statement)) return importedNames(statement.importClause);
  return [statement];
}

function importedNames(clause: ts.ImportClause | undefined): ts.Node[] {
  const bindings = clause?.namedBindings;
  const named = bindings && (ts.isNamedImports(bindings) ? [...bindings.elements] : [bindings]);
  return [...(clause ? [clause] : []), ...(named ?? [])];
}

function addNames(declaration: ts.Node, bindings: Map<string, ts.Node>): void {
  const name = (declaration as Partial<ts.NamedDeclaration>).name as ts.Node | undefined;
  if (!name) return;
  if (ts.isIdentifier(name)) bindings.set(name.text, declaration);
  if (!ts.isObjectBindingPattern(name) && !ts.isArrayBindingPattern(name)) return;
  for (const element of name.elements) if (ts.isBindingElement(element)) addNames(element, bindings);
}
