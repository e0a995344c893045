import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { casePages, stranger, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import { agency, coordinator, deployed, deployment, lead } from '../../src/cases/domain/case.testkit.js';
import { sampleBody, type Schema } from '../rights/sample-body.js';
import { bearer } from '../support/who-acts.js';

type Schemas = Readonly<Record<string, Schema>>;
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly requestBody?: { readonly content: Content } } }>>;
  readonly components: { readonly schemas: Schemas };
}

/** Values that no field of any kind expects, and some that it just may. */
const extremes: readonly unknown[] = [
  '',
  '\u0000',
  '\ud800',
  'é'.repeat(5000),
  '9999-12-31T23:59:59-23:59',
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  1e308,
  null,
  [null],
  { constructor: 1 },
];
const AT_ONCE = 8;

describe('an extreme value in any field of any command', () => {
  let pages: CasePages;
  let caseId: string;
  beforeAll(async () => {
    pages = await casePages();
    ({ caseId } = await pages.caseOf(deployed()));
  });
  afterAll(() => pages.end());

  it('is answered without a fault, and every read model runs on with nothing set aside', async () => {
    const sent = await requests();
    const faults: string[] = [];
    const next = async (): Promise<void> => {
      for (let one = sent.pop(); one !== undefined; one = sent.pop()) {
        const { path, body, actor } = one;
        const headers = { ...(await bearer(pages.service.url, actor)), 'content-type': 'application/json' };
        const answer = await fetch(`${pages.service.url}${addressOf(path)}`, { method: 'POST', headers, body: JSON.stringify(body) });
        await answer.arrayBuffer();
        if (answer.status >= 500) faults.push(`${answer.status} ${path} ${JSON.stringify(body).slice(0, 200)}`);
      }
    };
    expect(sent.length).toBeGreaterThan(300);
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    expect(faults).toEqual([]);

    const { position } = await pages.service.sources.mechanism.store.append(`case-${randomUUID()}`, -1, [
      {
        id: randomUUID(),
        version: 1,
        event: deployed()[0]!,
        metadata: { commandId: randomUUID(), actor: coordinator, recordedAt: pages.service.clock.now().toISOString() },
      },
    ]);
    await pages.service.projected(position);
    expect(await pages.service.sources.runner.setAside()).toEqual([]);
  }, 60_000);

  const ids: Readonly<Record<string, string>> = { agencyId: agency, deploymentId: deployment, personId: lead, memberId: lead };

  function addressOf(path: string): string {
    return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => (name === 'caseId' ? caseId : (ids[name] ?? randomUUID())));
  }
});

async function requests(): Promise<{ readonly path: string; readonly body: unknown; readonly actor: string }[]> {
  const { paths, components } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  return Object.entries(paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const body = sampleBody(schema, components.schemas) as Record<string, unknown>;
    const actor = path.startsWith('/api/v1/cases') ? coordinator : stranger;
    return fieldsOf(schema, components.schemas).flatMap((field) =>
      extremes.map((value) => ({ path, body: { ...body, [field]: value }, actor })),
    );
  });
}

function fieldsOf(schema: Schema, schemas: Schemas): readonly string[] {
  if (schema.$ref !== undefined) return fieldsOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  return Object.keys(schema.properties ?? {});
}
