import ts from 'typescript';

/** A method of a controller that answers with more than what became of a command, and what it answers with. */
export interface AnsweringMethod {
  /** As the document names the operation. */
  readonly operationId: string;
  readonly answer: ts.Type;
  /** What the signature calls the answer, where it has a name. */
  readonly name: string | undefined;
}

/** The program as `tsconfig.json` compiles it, without its tests. */
export function programOfSources(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: Record<string, unknown> };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  return ts.createProgram(['src/main.ts'], options);
}

/** Every `@Get` method of an API controller, and what is asked by POST: a search that stands in no address, and files. */
export function queriesOf(program: ts.Program): readonly AnsweringMethod[] {
  const files = program.getSourceFiles().filter(({ fileName }) => /\/src\/.*\.api\.ts$/.test(fileName));
  return files.flatMap((file) => file.statements.filter(ts.isClassDeclaration).flatMap((declared) => methodsOf(declared, program)));
}

function methodsOf(declared: ts.ClassDeclaration, program: ts.Program): readonly AnsweringMethod[] {
  if (!decoratedAs(declared, 'Controller')) return [];
  const methods = declared.members.filter(ts.isMethodDeclaration).filter(isAsked);
  return methods.map((method) => answerOf(declared.name!.text.replace(/Controller$|Api$/, ''), method, program.getTypeChecker()));
}

function isAsked(method: ts.MethodDeclaration): boolean {
  const byPost = decoratedAs(method, 'ReadsProjection') || decoratedAs(method, 'TakesFile');
  return decoratedAs(method, 'Get') || (decoratedAs(method, 'Post') && byPost);
}

function answerOf(controller: string, method: ts.MethodDeclaration, checker: ts.TypeChecker): AnsweringMethod {
  const signature = checker.getSignatureFromDeclaration(method)!;
  const answer = checker.getAwaitedType(checker.getReturnTypeOfSignature(signature))!;
  return { operationId: `${controller}.${method.name.getText()}`, answer, name: nameOf(method.type) };
}

/** `Answer` of `Promise<Answer>`. */
function nameOf(node: ts.TypeNode | undefined): string | undefined {
  if (node === undefined || !ts.isTypeReferenceNode(node)) return undefined;
  const name = node.typeName.getText();
  return name === 'Promise' ? nameOf(node.typeArguments?.[0]) : node.typeArguments ? undefined : name;
}

function decoratedAs(node: ts.HasDecorators, name: string): boolean {
  return (ts.getDecorators(node) ?? []).some(
    ({ expression }) => ts.isCallExpression(expression) && expression.expression.getText() === name,
  );
}
