import { format, resolveConfig } from 'prettier';
import type ts from 'typescript';
import { JsonSchemas } from './json-schema-of.js';
import { queriesOf } from './queries-of-program.js';
import { typeNames } from './type-names.js';

export const ANSWER_SCHEMAS = 'src/service/answer-schemas.json';

/** The text of `src/service/answer-schemas.json`, from the types of what the methods of the controllers return that answer a question. */
export async function answerSchemasText(program: ts.Program): Promise<string> {
  const schemas = new JsonSchemas(program.getTypeChecker(), typeNames(program));
  const answers = queriesOf(program).map(({ operationId, answer, name }) => [operationId, schemas.of(answer, name)] as const);
  const components = [...schemas.components].map(([name, { schema }]) => [name, schema] as const);
  const value = { answers: sorted(answers), schemas: sorted(components) };
  return format(JSON.stringify(value), { ...(await resolveConfig(ANSWER_SCHEMAS)), parser: 'json' });
}

function sorted(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
