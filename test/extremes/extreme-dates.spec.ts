import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { sampleBody, type Schema } from '../rights/sample-body.js';
import { testService, type TestService } from '../support/service.js';
import { bearer } from '../support/who-acts.js';

type Schemas = Readonly<Record<string, Schema>>;

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } } }
    >
  >;
  readonly components: { readonly schemas: Schemas };
}

/** A field of a body that holds a date, as the steps that lead to it. */
interface DateField {
  readonly path: string;
  readonly steps: readonly string[];
  readonly body: Record<string, unknown>;
  readonly moments: boolean;
}

const days = ['0000-01-01', '0001-01-01', '0026-11-27', '1899-12-31', '2100-01-01', '9999-12-31', '10000-01-01', '-000001-01-01'];
const moments = [
  '9999-12-31T23:59:59-23:59',
  '0000-01-01T00:00:00Z',
  '2026-11-27T24:00:00Z',
  '2026-11-27T10:00:00+23:59',
  '2026-11-27T25:00:00Z',
  '2026-02-30',
];
const actor = randomUUID();

describe('a date that no case can have', () => {
  let service: TestService;
  let fields: readonly DateField[];
  beforeAll(async () => {
    service = await testService();
    fields = await dateFields();
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const events = [
      { type: 'PersonAdded', data: { name: 'Chris' } },
      ...['coordinator', 'administrator'].map((role) => ({ type: 'RoleGranted', data: { role } })),
    ];
    const metadata = { commandId: randomUUID(), actor, recordedAt: service.clock.now().toISOString() };
    await store.append(
      `person-${actor}`,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
  });
  afterAll(() => service.end());

  const post = async (path: string, body: unknown) =>
    fetch(`${service.url}${path.replaceAll(/\{\w+\}/g, randomUUID())}`, {
      method: 'POST',
      headers: { ...(await bearer(service.url, actor)), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('is refused beside its field by every command that asks for one', async () => {
    const taken: string[] = [];
    for (const { path, steps, body, moments: both } of fields) {
      for (const date of both ? [...days, ...moments] : days) {
        const answer = await post(path, withValue(body, steps, date));
        const { errors = [] } = (await answer.json()) as { readonly errors?: readonly { readonly field: string }[] };
        if (answer.status !== 400 || errors[0]?.field !== steps.join('.'))
          taken.push(`${path} ${steps.join('.')} ${date}: ${answer.status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(fields.length).toBeGreaterThan(12);
  });

  it('is refused as well where it is of 1990 as written, and of 1989 where the program is', async () => {
    const taken: string[] = [];
    const both = fields.filter(({ moments: some }) => some);
    for (const { path, steps, body } of both) {
      const answer = await post(path, withValue(body, steps, '1990-01-01T05:59:59.999Z'));
      const { code, errors = [] } = (await answer.json()) as {
        readonly code: string;
        readonly errors?: readonly { readonly field: string }[];
      };
      if (code !== 'date_before_1990' || errors[0]?.field !== steps.join('.')) taken.push(`${path} ${steps.join('.')}: ${code}`);
    }
    expect(taken).toEqual([]);
    expect(both.length).toBeGreaterThan(8);
    expect((await post('/api/v1/cases', { occurredAt: '1990-01-01T06:00:00Z' })).status).toBe(201);
  });

  it('leaves every read model running', async () => {
    const answer = await post('/api/v1/cases', {});
    const { position } = (await answer.json()) as { readonly position: string };
    await service.projected(BigInt(position));
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  });
});

async function dateFields(): Promise<readonly DateField[]> {
  const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  const { schemas } = document.components;
  return Object.entries(document.paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const body = sampleBody(schema, schemas) as Record<string, unknown>;
    return datesIn(schema, schemas, []).map(({ steps, moments: both }) => ({ path, steps, body, moments: both }));
  });
}

function datesIn(schema: Schema, schemas: Schemas, above: readonly string[]): readonly Pick<DateField, 'steps' | 'moments'>[] {
  if (schema.$ref !== undefined) return datesIn(schemas[schema.$ref.split('/').at(-1)!]!, schemas, above);
  if (schema.type === 'object') {
    return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => datesIn(part, schemas, [...above, name]));
  }
  const both = /moment with its offset/.test(schema.description ?? '');
  return both || /\\d\{2\}-\\d\{2\}\$$/.test(schema.pattern ?? '') ? [{ steps: above, moments: both }] : [];
}

function withValue(body: Record<string, unknown>, [first, ...rest]: readonly string[], value: string): Record<string, unknown> {
  const below = (body[first!] ?? {}) as Record<string, unknown>;
  return { ...body, [first!]: rest.length === 0 ? value : withValue(below, rest, value) };
}
