import type { OpenAPIObject } from '@nestjs/swagger';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457, with what this service adds. */
export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  description: 'RFC 9457. "code" is stable; "next" says what the caller can do now.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'next'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string', description: 'Correlation id of the request.' },
    next: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string', description: 'Path of the field, such as offers.0.discipline.' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

/** Under which the document names the way to say who acts. */
export const TOKEN_SCHEME = 'token';

/** How a request says who acts. */
export const SECURITY_SCHEMES: NonNullable<NonNullable<OpenAPIObject['components']>['securitySchemes']> = {
  [TOKEN_SCHEME]: {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token, made in the pages under Account: to read or to act, with an end, and revoked at any time.',
  },
};

/** What the caller of a command learns. */
export const COMMAND_ANSWER_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['id', 'revision', 'position', 'changed'],
  properties: {
    id: { type: 'string', description: 'The thing that the command was about, also one that it created.' },
    revision: { type: 'integer', minimum: -1 },
    position: {
      type: ['string', 'null'],
      pattern: '^[0-9]+$',
      description: 'For ?after= of a query; null where nothing was recorded.',
    },
    changed: { type: 'boolean', description: 'False where there was nothing to do.' },
  },
};
