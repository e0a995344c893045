import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import request from 'supertest';
import { sampleApp, type SampleApp } from '../app/sample-app.testkit.js';

let sample: SampleApp;
let document: Record<string, never> & { paths: never; components: never };

beforeAll(async () => {
  sample = await sampleApp();
  document = (await request(sample.app.getHttpServer()).get('/api/openapi.json')).body;
});
afterAll(() => sample.close());

describe('the OpenAPI document', () => {
  it('is valid against the meta-schema of OpenAPI 3.1', () => {
    const schema = JSON.parse(readFileSync(new URL('./test-data/openapi-3.1.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...document, paths: { things: {} } })).toBe(false);
  });

  it('describes a body by the rules that check it', () => {
    expect(document.components['schemas']).toMatchObject({
      ThingBody: {
        additionalProperties: false,
        required: expect.arrayContaining(['label', 'parts']) as string[],
        properties: {
          label: { type: 'string', minLength: 1, maxLength: 40 },
          dueAt: { type: 'string', format: 'date-time' },
          colours: { type: 'array', items: { type: 'string', enum: ['red', 'green'] } },
          parts: { type: 'array', maxItems: 5, items: { $ref: '#/components/schemas/Part' } },
        },
      },
      Part: {
        additionalProperties: false,
        required: ['shape'],
        properties: { shape: { type: 'string', enum: ['round', 'square'] } },
      },
    });
  });

  it('describes the headers and answers of a command, and the parameters of a query', () => {
    const paths = document.paths as Record<string, Record<string, { parameters: { name: string }[]; responses: object }>>;
    const { parameters, responses } = paths['/api/v1/things']!.post!;
    expect(parameters.map(({ name }) => name).sort()).toEqual(['Idempotency-Key', 'If-Match']);
    expect(Object.keys(responses)).toEqual(['200', '201', 'default']);
    expect(paths['/api/v1/things/{id}/close']!.post).toMatchObject({ requestBody: { required: false } });
    expect(paths['/api/v1/things']!.get!.parameters.map(({ name }) => name).sort()).toEqual(['after', 'limit']);
    expect(paths['/api/v1/things']!.get!.parameters.find(({ name }) => name === 'limit')).toMatchObject({
      schema: { type: 'integer', minimum: 1, maximum: 100 },
    });
  });

  it('declares the problem once, and every operation answers with it', () => {
    const paths = document.paths as Record<string, Record<string, { responses: { default: unknown } }>>;
    for (const path of Object.values(paths)) {
      for (const operation of Object.values(path)) {
        expect(operation.responses.default).toEqual({ $ref: '#/components/responses/Problem' });
      }
    }
    expect(Object.keys(document.components['responses'])).toEqual(['Problem']);
  });

  it('says of every operation that a token says who acts, and what a token is', () => {
    const paths = document.paths as Record<string, Record<string, { security?: unknown }>>;
    const said = Object.entries(paths).filter(([path]) => path.startsWith('/api/v1/'));
    expect(said.length).toBeGreaterThan(2);
    for (const [, path] of said) for (const operation of Object.values(path)) expect(operation.security).toEqual([{ token: [] }]);
    expect(document.components['securitySchemes']).toMatchObject({ token: { type: 'http', scheme: 'bearer' } });
  });
});
