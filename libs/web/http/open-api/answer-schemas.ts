import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** JSON schemas of what queries answer, made from the types of the answers. */
export interface AnswerSchemas {
  /** By the id of the operation. */
  readonly answers: Readonly<Record<string, Schemas[string]>>;
  /** The types that answers consist of, by name. */
  readonly schemas: Readonly<Record<string, Schemas[string]>>;
}

/**
 * Puts the schema of its answer to every operation that has one.
 *
 * @throws Error where an operation, or the name of a schema that is already taken, shows that both do not belong together
 */
export function describeAnswers(document: OpenAPIObject, { answers, schemas }: AnswerSchemas): void {
  const taken = Object.keys(schemas).filter((name) => name in (document.components?.schemas ?? {}));
  if (taken.length > 0) throw new Error(`An answer and a body share the name ${taken.join(', ')}.`);
  const all = Object.values(document.paths).flatMap(({ get, post }) => [get, post]);
  const operations = new Map(all.flatMap((each) => (each?.operationId ? [[each.operationId, each] as const] : [])));
  for (const [operationId, schema] of Object.entries(answers)) {
    const answer = operations.get(operationId)?.responses['200'];
    if (!answer || '$ref' in answer) throw new Error(`There is no query ${operationId} to be described.`);
    answer.description ||= 'What was asked for.';
    answer.content = { 'application/json': { schema } };
  }
}
