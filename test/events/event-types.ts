import { relative } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

/** A field of an event's data as its type declares it. */
export interface EventField {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** It holds a sealed box, or, deeper in, something that does. */
  readonly sealed: readonly string[];
}

/** An event type as the code declares it: `type X = DomainEvent<'X', …>`. */
export interface EventType {
  readonly name: string;
  /** Where it is declared, from the root of the project. */
  readonly file: string;
  /** What the code says of it, in one line. */
  readonly meaning: string;
  readonly fields: readonly EventField[];
}

/** Every event type of the service, in the order of their names. */
export async function eventTypes(): Promise<readonly EventType[]> {
  const files = (await sourceFiles('src')).filter((file) => !/\.(spec|testkit)\.ts$/.test(file));
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, strict: true, types: [], skipLibCheck: true };
  const declaring = files.filter((file) => ts.sys.readFile(file)?.includes('= DomainEvent<'));
  const program = ts.createProgram(declaring, options, ofTheProject(options));
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => declaring.includes(relative(process.cwd(), fileName)) || declaring.includes(fileName))
    .flatMap((file) => file.statements.filter(ts.isTypeAliasDeclaration).flatMap((alias) => eventOf(alias, file, checker)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads no package: what an event holds is declared by the project, and the packages behind it are four times as much to read. */
function ofTheProject(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, importer) =>
    names.map(({ text }) => (text.startsWith('.') ? ts.resolveModuleName(text, importer, options, host) : { resolvedModule: undefined }));
  return host;
}

function eventOf(alias: ts.TypeAliasDeclaration, file: ts.SourceFile, checker: ts.TypeChecker): readonly EventType[] {
  const { type } = alias;
  if (!ts.isTypeReferenceNode(type) || type.typeName.getText(file) !== 'DomainEvent') return [];
  const [literal, data] = type.typeArguments ?? [];
  if (!literal || !ts.isLiteralTypeNode(literal) || !ts.isStringLiteral(literal.literal) || !data) return [];
  const meaning = docOf(checker.getSymbolAtLocation(alias.name), checker);
  const fields = checker
    .getPropertiesOfType(checker.getTypeFromTypeNode(data))
    .map((property) => fieldOf(property, alias, meaning, checker));
  return [{ name: literal.literal.text, file: relative(process.cwd(), file.fileName), meaning, fields }];
}

function fieldOf(property: ts.Symbol, at: ts.Node, meaning: string, checker: ts.TypeChecker): EventField {
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, at));
  const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const inside = type.isClassOrInterface()
    ? checker.getPropertiesOfType(type).filter((each) => saysSealed(each, docOf(each, checker)))
    : [];
  const own = saysSealed(property, docOf(property, checker)) || saysSealed(property, meaning);
  return {
    name: property.name,
    type: writtenTypeOf(property),
    optional,
    sealed: [...(own ? [property.name] : []), ...inside.map((each) => `${property.name}.${each.name}`)],
  };
}

/** The type as it is written in the code, in one line. */
function writtenTypeOf({ valueDeclaration }: ts.Symbol): string {
  const node = valueDeclaration && ts.isPropertySignature(valueDeclaration) ? valueDeclaration.type : undefined;
  return (node?.getText() ?? 'unknown').replaceAll(/\s+/g, ' ');
}

/** The code says of a field that it is sealed, in its own words or, by name, in those of its event. */
function saysSealed({ name }: ts.Symbol, doc: string): boolean {
  return /^sealed\b/i.test(doc) || (doc.includes(`\`${name}\``) && /\bare sealed\b/.test(doc));
}

function docOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replaceAll(/\s+/g, ' ').trim();
}
