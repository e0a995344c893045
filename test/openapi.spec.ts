import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { answerSchemas } from '../src/service/answer-schemas.js';
import { expectCurrent } from './support/kept-current.js';
import { testService, type TestService } from './support/service.js';

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<Record<string, object>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

type Answers = Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> } | undefined>>;

describe('the description of the API', () => {
  let service: TestService;
  let text: string;
  let description: Description;
  beforeAll(async () => {
    service = await testService();
    text = await (await fetch(`${service.url}/api/openapi.json`)).text();
    description = JSON.parse(text) as Description;
  }, 60_000);
  afterAll(() => service.end());

  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );

  it('is kept in docs/openapi.json, so that a change of the API shows in review', async () => {
    await expectCurrent('docs/openapi.json', `${JSON.stringify(description, null, 2)}\n`, 'npm run openapi');
  });

  it('is valid against the meta-schema of OpenAPI 3.1', async () => {
    const schema = JSON.parse(await readFile('libs/web/http/open-api/test-data/openapi-3.1.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(description) ? [] : validate.errors).toEqual([]);
    expect(description.openapi).toMatch(/^3\.1\./);
  });

  it('tells operations apart by their ids', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });

  it('has every operation under a version, and an answer for each that went well', () => {
    expect(operations().length).toBeGreaterThan(50);
    expect(
      operations()
        .filter(({ name }) => !/ \/(api\/v1\/|livez$|readyz$)/.test(name))
        .map(({ name }) => name),
    ).toEqual([]);
    const silent = operations().filter(({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2')));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every query what it answers, and lets nothing undeclared be in it', () => {
    const queries = operations().filter(({ name }) => name.startsWith('get '));
    const silent = queries.filter(
      ({ responses }) => !Object.values((responses as Answers)['200']?.content ?? {}).some(({ schema }) => schema),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    const open = Object.entries(answerSchemas.schemas).filter(
      ([, schema]) => 'properties' in schema && schema.additionalProperties !== false,
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it('calls the way to the next page of a list the same everywhere, and says of files that they take no key', () => {
    const asked = operations().map(({ name, parameters = [] }) => ({ name, words: parameters.map((each) => each.name) }));
    const pages = asked.filter(({ words }) => words.includes('limit'));
    expect(pages.filter(({ words }) => !words.includes('cursor'))).toEqual([]);
    expect(pages.length).toBeGreaterThan(4);
    const files = operations().filter(({ name }) => name.includes('/import'));
    expect(files.map(({ responses }) => JSON.stringify(responses['400']).includes('idempotency_key_not_taken'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
