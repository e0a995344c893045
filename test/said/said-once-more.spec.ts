import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CommandMechanism, DomainEvent } from '../../libs/event-sourcing/index.js';
import { mentalHealthLead, coordinator } from '../../src/cases/domain/case.testkit.js';
import { spare } from '../../src/cases/domain/deployment.testkit.js';
import { casePages, stranger, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import type { Schema } from '../rights/sample-body.js';
import { defaultPolicyTerms } from '../../src/vocabulary/index.js';
import type { BaseCommand } from './tried-command.js';
import { baseCommands, fitMember, proposer } from './said-at-first.js';
import { othersOf } from './other-values.js';
import { bearer } from '../support/who-acts.js';

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: Post }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Post {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What has a body and is no command that could be said twice. */
const noCommands = [
  '/cases/search',
  '/cases/{caseId}/contacts/open',
  '/contacts/{contactId}/promise/contact/open',
  '/people/{personId}/contact/open',
  '/agencies/import/preview',
  '/people/import/preview',
  // Many commands, each under an id of its own.
  '/agencies/import',
  '/people/import',
  '/people/first',
  '/people/first-privacy-officer',
  '/people/{personId}/roles/grant',
  '/operator/tokens',
  '/operator/let-in',
];
const AT_ONCE = 6;

describe('what is said once more', () => {
  let pages: CasePages;
  let document: Document;
  beforeAll(async () => {
    pages = await casePages();
    document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
    await given(`person-${mentalHealthLead}`, fitMember);
    await given(`person-${proposer}`, [
      { type: 'PersonAdded', data: { name: 'Ada Lund' } },
      { type: 'RoleGranted', data: { role: 'administrator' } },
    ]);
  });
  afterAll(() => pages.end());

  it('is tried for every command that has a field', () => {
    const asked = Object.entries(document.paths).filter(([, { post }]) => Object.keys(schemaOf(post)?.properties ?? {}).length > 0);
    const names = asked.map(([path]) => path.replace('/api/v1', '')).filter((path) => !noCommands.includes(path));
    expect(Object.keys(baseCommands).sort()).toEqual(names.sort());
  });

  it('is never answered with "nothing changed" where one field is said otherwise', async () => {
    const paths = Object.keys(baseCommands);
    const dropped: string[] = [];
    const statuses: number[] = [];
    const next = async (): Promise<void> => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const schema = schemaOf(document.paths[`/api/v1${path}`]?.post) ?? {};
        for (const other of othersOf(schema, baseCommands[path]!.body, document.components.schemas)) {
          const send = await sender(path);
          const first = await send(baseCommands[path]!.body);
          if (!first.changed) dropped.push(`${path} is not taken at first: ${first.text}`);
          const second = await send(other);
          statuses.push(second.status);
          if (second.changed === false) dropped.push(`${path} ${JSON.stringify(other)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    expect(dropped).toEqual([]);
    expect(statuses.filter((status) => status < 400 || status === 409).length).toBeGreaterThan(statuses.length * 0.8);
  }, 120_000);

  /** Sends to a stream of its own, to which the base command can be said. */
  async function sender(path: string) {
    const fit = randomUUID();
    await given(`person-${fit}`, fitMember);
    const { before, actor, ids = {} } = JSON.parse(JSON.stringify(baseCommands[path]).replaceAll(spare, fit)) as BaseCommand;
    const kind = path.split('/')[1]!;
    const named: Readonly<Record<string, () => string | Promise<string>>> = {
      releases: () => releasesToCome.pop()!,
      restatements: yearThatIsOut,
    };
    const streamId = (await named[kind]?.()) ?? randomUUID();
    if (before !== undefined) await given(`${streams[kind]!}-${streamId}`, before);
    const address = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? streamId);
    const headers = {
      'content-type': 'application/json',
      ...(await bearer(pages.service.url, actor ?? (kind === 'cases' ? coordinator : stranger))),
    };
    const send = async (said: object) => {
      const body = JSON.stringify(said).replaceAll(spare, fit);
      const answer = await fetch(`${pages.service.url}/api/v1${address}`, { method: 'POST', headers, body });
      const text = await answer.text();
      const { changed } = JSON.parse(text) as { readonly changed?: boolean };
      return { status: answer.status, changed, text };
    };
    // There is one policy: it is as at first before each try.
    if (kind === 'policy') await send({ terms: defaultPolicyTerms });
    return send;
  }

  /** A year of which every release came out. */
  async function yearThatIsOut(): Promise<string> {
    const yearId = yearsGone.pop()!;
    const published = JSON.parse(await readFile('test/golden-events/ReleasePublished.v1.json', 'utf8')) as DomainEvent;
    for (const release of ['Q1', 'Q2', 'Q3', 'Q4', 'Y']) {
      await given(`release-${yearId}-${release}`, [{ type: published.type, data: published.data }]);
    }
    return yearId;
  }

  async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { store } = pages.service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: pages.service.clock.now().toISOString() };
    await store.append(
      stream,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
  }

  function schemaOf(post: Post | undefined): Schema | undefined {
    const schema = post?.requestBody?.content['application/json']?.schema;
    return schema?.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1)!];
  }
});

const streams: Readonly<Record<string, string>> = { cases: 'case', contacts: 'contact', agencies: 'agency', people: 'person' };

/** One for each try: these go by the calendar. */
const releasesToCome = ['requests', 'contacts'].flatMap((program) => [`${program}-2026-Q4`, `${program}-2026-Y`]);
const yearsGone = ['requests', 'contacts'].flatMap((program) => [`${program}-2011`, `${program}-2012`, `${program}-2013`]);
