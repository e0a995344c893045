import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers, type AnswerSchemas } from './answer-schemas.js';
import { describeDtos } from './dto-schemas.js';
import { COMMAND_ANSWER_SCHEMA, PROBLEM_SCHEMA, SECURITY_SCHEMES } from './open-api-schemas.js';
import { PROBLEM_JSON } from '../problems/problem.js';

/** What the document says of the API as a whole. */
export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** What the queries answer; nothing is said of them where it is left out. */
  readonly answers?: AnswerSchemas;
  /** Further ways to say who acts, beside a token, by their names in the document. */
  readonly securitySchemes?: typeof SECURITY_SCHEMES;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const REFERENCE = { $ref: '#/components/responses/Problem' };

/**
 * The OpenAPI 3.1 document of all routes that are not excluded from it: bodies and queries by their class-validator
 * decorators, answers of queries by their types, and one problem response for whatever goes wrong anywhere.
 */
export function buildOpenApi(app: INestApplication, api: ApiDescription): OpenAPIObject {
  const checked = describeDtos(app);
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(api.title)
    .setDescription(api.description)
    .setVersion(api.version)
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$|Api$/, '')}.${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation !== undefined) operation.responses = { ...operation.responses, default: REFERENCE };
      if (operation !== undefined) leaveOutEmptyBody(operation);
    }
  }
  if (api.answers) describeAnswers(document, api.answers);
  document.components = {
    ...document.components,
    securitySchemes: { ...SECURITY_SCHEMES, ...api.securitySchemes },
    responses: {
      Problem: {
        description: 'The request was not carried out.',
        content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: {
      ...closed(document.components?.schemas ?? {}, checked),
      ...api.answers?.schemas,
      CommandAnswer: COMMAND_ANSWER_SCHEMA,
      Problem: PROBLEM_SCHEMA,
    },
  };
  return document;
}

/** What is checked refuses every field that is not described. */
function closed(schemas: Schemas, checked: ReadonlySet<string>): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, checked.has(name) ? { ...schema, additionalProperties: false } : schema]),
  );
}

/** A command without fields is sent without a body. */
function leaveOutEmptyBody(operation: Operation): void {
  const { requestBody } = operation;
  if (requestBody === undefined || '$ref' in requestBody) return;
  const { schema } = requestBody.content['application/json'] ?? {};
  if (schema !== undefined && '$ref' in schema && schema.$ref.endsWith('/NoFields')) requestBody.required = false;
}
