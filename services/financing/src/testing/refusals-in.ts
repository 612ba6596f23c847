import ts from 'typescript';

/** A place where something is refused: by which code, where it is written down as one, and what is said beside it. */
export type Refused = Readonly<{ file: string; line: number; code: string | undefined; says: ReadonlySet<string> }>;

type Literals = ReadonlyMap<string, ts.ObjectLiteralExpression>;

const isError = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'DomainError';

const eachIn = (node: ts.Node, visit: (one: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => eachIn(child, visit));
};

/* Objects that were given a name before they were handed over. */
const namedIn = (scope: ts.Node): Literals => {
  const found = new Map<string, ts.ObjectLiteralExpression>();
  eachIn(scope, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    if (ts.isObjectLiteralExpression(node.initializer)) found.set(node.name.text, node.initializer);
  });
  return found;
};

const scopeOf = (node: ts.Node): ts.Node => {
  let at = node.parent;
  while (!ts.isFunctionLike(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
};

const objectOf = (node: ts.Expression | undefined, named: Literals): ts.ObjectLiteralExpression | undefined => {
  if (!node) return undefined;
  if (ts.isIdentifier(node)) return named.get(node.text);
  return ts.isObjectLiteralExpression(node) ? node : undefined;
};

/* What an object always says: a property that only sometimes is there is none. */
const saidBy = (node: ts.ObjectLiteralExpression | undefined, named: Literals): string[] =>
  (node?.properties ?? []).flatMap((one) => {
    if (ts.isSpreadAssignment(one)) return saidBy(objectOf(one.expression, named), named);
    return one.name && ts.isIdentifier(one.name) ? [one.name.text] : [];
  });

/** Every place in a file that makes a refusal. */
export const refusalsIn = (file: string, text: string): Refused[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Refused[] = [];
  eachIn(source, (node) => {
    if (!isError(node)) return;
    const [code, refusal] = node.arguments ?? [];
    const named = namedIn(scopeOf(node));
    found.push({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      code: code && ts.isStringLiteral(code) ? code.text : undefined,
      says: new Set(saidBy(objectOf(refusal, named), named)),
    });
  });
  return found;
};
