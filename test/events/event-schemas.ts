import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { JsonSchemas } from '../openapi/json-schema-of.js';
import { typeNames } from '../openapi/type-names.js';

export const EVENT_SCHEMAS = 'src/service/event-schemas.json';

/** The text of `src/service/event-schemas.json`, from the types of the data of all events: `type X = DomainEvent<'X', Data>`. */
export async function eventSchemasText(program: ts.Program): Promise<string> {
  const schemas = new JsonSchemas(program.getTypeChecker(), typeNames(program));
  const events = dataOfEvents(program).map(([name, type]) => [name, schemas.of(type)] as const);
  const components = [...schemas.components].map(([name, { schema }]) => [name, schema] as const);
  const value = shapesOnly({ events: sorted(events), components: { schemas: sorted(components) } });
  return format(JSON.stringify(value), { ...(await resolveConfig(EVENT_SCHEMAS)), parser: 'json' });
}

function dataOfEvents(program: ts.Program): readonly (readonly [string, ts.Type])[] {
  const files = program.getSourceFiles().filter(({ fileName }) => /\/src\//.test(fileName) && !fileName.includes('/node_modules/'));
  return files.flatMap((file) =>
    file.statements.filter(ts.isTypeAliasDeclaration).flatMap(({ type }) => {
      if (!ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'DomainEvent') return [];
      const [name, data] = type.typeArguments ?? [];
      if (!name || !ts.isLiteralTypeNode(name) || !ts.isStringLiteral(name.literal) || !data) return [];
      return [[name.literal.text, program.getTypeChecker().getTypeFromTypeNode(data)] as const];
    }),
  );
}

/** Without descriptions, and letting fields through that a newer release has added: they change nothing of what the others say. */
function shapesOnly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapesOnly);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(key === 'description' && typeof value === 'string') && !(key === 'additionalProperties' && value === false),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, shapesOnly(value)]));
}

function sorted(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
