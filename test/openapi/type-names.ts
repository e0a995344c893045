import ts from 'typescript';

/** How a type is called in the sources; nothing where it has no name of its own. */
export type NameOf = (type: ts.Type) => string | undefined;

/**
 * Names types as the sources name them: an interface, an alias, the function that makes an object. Codes lose their alias
 * as soon as they may also be null, so a list of codes is found again by its members, where only one exported alias has
 * exactly these.
 */
export function typeNames(program: ts.Program): NameOf {
  const codes = namedCodes(program);
  return (type) => aliasOf(type) ?? codes.get(codesKey(type) ?? '') ?? interfaceOf(type) ?? makerOf(type);
}

function aliasOf({ aliasSymbol, aliasTypeArguments }: ts.Type): string | undefined {
  return aliasSymbol && !aliasTypeArguments && isOurs(aliasSymbol) ? aliasSymbol.name : undefined;
}

function interfaceOf(type: ts.Type): string | undefined {
  if (!type.isClassOrInterface() || !isOurs(type.symbol) || type.typeParameters) return undefined;
  return type.symbol.name;
}

/** `FollowUpView` for what `followUpView` returns. */
function makerOf({ symbol }: ts.Type): string | undefined {
  const literal = symbol?.valueDeclaration;
  if (!literal || !ts.isObjectLiteralExpression(literal) || !ts.isReturnStatement(literal.parent)) return undefined;
  const maker = literal.parent.parent.parent;
  if (!ts.isFunctionDeclaration(maker) || !maker.name || returnsOf(maker) > 1) return undefined;
  return maker.name.text[0]!.toUpperCase() + maker.name.text.slice(1);
}

function returnsOf({ body }: ts.FunctionDeclaration): number {
  let returns = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) returns += 1;
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body!);
  return returns;
}

function namedCodes(program: ts.Program): ReadonlyMap<string, string | undefined> {
  const checker = program.getTypeChecker();
  const named = new Map<string, string | undefined>();
  for (const file of program.getSourceFiles().filter(({ fileName }) => /\/src\//.test(fileName) && !fileName.includes('/node_modules/'))) {
    for (const alias of file.statements.filter(ts.isTypeAliasDeclaration)) {
      const key = alias.typeParameters ? undefined : codesKey(checker.getTypeAtLocation(alias));
      if (key !== undefined) named.set(key, named.has(key) && named.get(key) !== alias.name.text ? undefined : alias.name.text);
    }
  }
  return named;
}

function codesKey(type: ts.Type): string | undefined {
  if (!type.isUnion() || !type.types.every((one) => one.isStringLiteral())) return undefined;
  return type.types
    .map((one) => (one as ts.StringLiteralType).value)
    .sort()
    .join('|');
}

function isOurs(symbol: ts.Symbol): boolean {
  return !(symbol.declarations ?? []).some((declaration) => declaration.getSourceFile().fileName.includes('/node_modules/'));
}
