import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeDtos } from './dto-schemas.js';
import { PROBLEM_JSON } from './problem.js';

/** What the document says of the API as a whole. */
export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

const REFERENCE = { $ref: '#/components/responses/Problem' };

const PROBLEM_SCHEMA = {
  type: 'object' as const,
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

/**
 * The OpenAPI 3.1 document of all routes that are not excluded from it: bodies and queries by their class-validator
 * decorators, and one problem response for whatever goes wrong anywhere.
 */
export function buildOpenApi(app: INestApplication, api: ApiDescription): OpenAPIObject {
  describeDtos(app);
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
    }
  }
  document.components = {
    ...document.components,
    responses: {
      Problem: {
        description: 'The request was not carried out.',
        content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never },
  };
  return document;
}
