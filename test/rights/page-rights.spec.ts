import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { CommandMechanism, DomainEvent } from '../../libs/event-sourcing/index.js';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { routesOf, type Route } from '../../libs/web/http/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { agency, deployed, followUp, intervention, lead, peer, plannedFollowUp } from '../../src/cases/domain/case.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { testService, type TestService } from '../support/service.js';
import { sampleBody, type Schema } from './sample-body.js';

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface PageRoute {
  readonly method: string;
  readonly path: string;
}

const existing = randomUUID();
const missing = randomUUID();
const leadership = randomUUID();
const nobody = randomUUID();
const owner = randomUUID();
const coordinator = randomUUID();
const others = { peerMember: randomUUID(), privacyOfficer: randomUUID(), administrator: randomUUID() };
const conflicted = { first: randomUUID(), second: randomUUID() };
/** Owned by a coordinator with a conflict, in no role of the team. */
const theirs = randomUUID();

describe('whoever may not see a case learns nothing of it from its pages and forms', () => {
  let service: TestService;
  let routes: readonly PageRoute[];
  let fieldsOf: (path: string) => Readonly<Record<string, string>>;

  beforeAll(async () => {
    // By the clock, what is of somebody without a role would go to the desk: here it stays theirs. The read models go on.
    service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    fieldsOf = await sampleFields();
    routes = routesOf(service.app)
      .map(pageRoute)
      .filter(({ path }) => path.includes(':caseId') && !path.startsWith('api/'));
    await given(`agency-${agency}`, registered());
    await person(leadership, [granted('program_leadership')]);
    await person(nobody, []);
    await person(owner, []);
    await person(coordinator, [granted('coordinator')]);
    for (const id of Object.values(conflicted)) await person(id, [granted('coordinator')]);
    await person(others.peerMember, [granted('peer_member')]);
    await person(others.privacyOfficer, [granted('privacy_officer')]);
    await person(others.administrator, [granted('administrator')]);
    await person(lead, [granted('team_lead'), { type: 'RoleRevoked', data: { role: 'team_lead' } }]);
    await person(peer, [granted('peer_member'), { type: 'RoleRevoked', data: { role: 'peer_member' } }]);
    const open: readonly CaseEvent[] = [
      ...deployed(),
      plannedFollowUp(followUp, { kind: 'person', personId: owner }),
      plannedFollowUp(theirs, { kind: 'person', personId: conflicted.first }, 'closing_check'),
      ...Object.values(conflicted).map(declaredFor),
    ];
    await given(`case-${existing}`, open);
  });
  afterAll(() => service.end());

  it('gets of each what a case that does not exist gives, to the byte, and records nothing', async () => {
    const before = await streamLength();
    const told: string[] = [];
    const named = { nobody, leadership, owner, 'a revoked lead': lead, 'a revoked member': peer };
    const conflicts = { 'a conflicted coordinator': conflicted.first, 'another conflicted coordinator': conflicted.second };
    for (const [who, id] of Object.entries({ ...named, ...others, ...conflicts })) {
      const cookie = await signedIn(id);
      for (const route of routes) {
        const [real, none] = await Promise.all([existing, missing].map((caseId) => ask(route, caseId, cookie)));
        if (real !== none) told.push(`${who}: ${route.method} ${route.path}: ${real!.slice(0, 3)}, not ${none!.slice(0, 3)}`);
      }
    }
    expect(told).toEqual([]);
    expect(await streamLength()).toBe(before);
    expect(routes.length).toBeGreaterThan(40);
  }, 120_000);

  it('lists nothing of it for coordinators with a conflict, also where a follow-up of it is theirs', async () => {
    const seen = async (id: string) => {
      const { session, csrf } = await signedIn(id);
      const headers = { accept: 'text/html', cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' };
      const lists = [
        '/work',
        '/work?scope=my_team',
        '/work?scope=unassigned',
        '/work?scope=all',
        '/cases',
        '/cases?view=all',
        '/cases?view=mine',
      ];
      const texts = await Promise.all(
        ['/invitations', '/requests/new', ...lists].map(async (path) => (await fetch(`${service.url}${path}`, { headers })).text()),
      );
      const search = async (reference: string) => {
        const body = new URLSearchParams({ csrf, commandId: randomUUID(), reference });
        const answer = await fetch(`${service.url}/cases/search`, { method: 'POST', headers, body, redirect: 'manual' });
        return `${answer.status} ${(await answer.text()).replaceAll(/AW-26-7K3F[QR]/g, 'the reference').replaceAll(AN_ID, 'an id')}`;
      };
      return {
        listed: texts.filter((text) => text.includes(existing)).length,
        found: await search('AW-26-7K3FQ'),
        none: await search('AW-26-7K3FR'),
      };
    };
    for (const id of Object.values(conflicted)) {
      const { listed, found, none } = await seen(id);
      expect(listed).toBe(0);
      expect(found).toBe(none);
    }
    const able = await seen(coordinator);
    expect(able.listed).toBeGreaterThanOrEqual(3);
    expect(able.found).not.toBe(able.none);
  });

  it('leads a coordinator who declares a conflict of their own to what else waits for them, not to a page that is gone', async () => {
    const [caseId, declaring] = [randomUUID(), randomUUID()];
    await given(`case-${caseId}`, deployed());
    await person(declaring, [granted('coordinator')]);
    const { session, csrf } = await signedIn(declaring);
    const headers = { accept: 'text/html', cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ csrf, commandId: randomUUID(), memberId: declaring, conflict: 'witness_or_party' });
    const sent = await fetch(`${service.url}/cases/${caseId}/conflicts`, { method: 'POST', headers, body, redirect: 'manual' });
    expect(sent.headers.get('location')).toMatch(/^\/work\?.*done=declare-conflict/);
    const next = await fetch(`${service.url}${sent.headers.get('location')}`, { headers });
    expect([next.status, await next.text()]).toEqual([200, expect.stringContaining('The conflict is recorded.')]);
    expect((await fetch(`${service.url}/cases/${caseId}/team`, { headers })).status).toBe(404);
  });

  it('would notice: a coordinator gets something else of the case that there is', async () => {
    const cookie = await signedIn(coordinator);
    const pages = routes.filter(({ method }) => method === 'GET');
    const differing = await Promise.all(
      pages.map(async (route) => (await ask(route, existing, cookie)) !== (await ask(route, missing, cookie))),
    );
    expect(differing.filter(Boolean).length).toBeGreaterThan(pages.length * 0.75);
  });

  async function signedIn(id: string) {
    const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const session = await sessions.begin(id, service.clock.now());
    return { session, csrf: (await sessions.find(session, service.clock.now()))!.csrf };
  }

  async function ask({ method, path }: PageRoute, caseId: string, { session, csrf }: { readonly session: string; readonly csrf: string }) {
    const ids: Readonly<Record<string, string>> = {
      caseId,
      followUpId: followUp,
      interventionId: intervention,
      memberId: peer,
      fact: 'agency',
    };
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? followUp);
    const headers = { accept: 'text/html', cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ ...fieldsOf(path), csrf, commandId: randomUUID() });
    const answer = await fetch(`${service.url}/${address}`, {
      method,
      redirect: 'manual',
      headers,
      ...(method === 'POST' && { body }),
    });
    const text = (await answer.text()).replaceAll(caseId, 'the case').replaceAll(AN_ID, 'an id');
    return `${answer.status} ${answer.headers.get('location') ?? ''} ${text}`;
  }

  async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: service.clock.now().toISOString() };
    const { position } = await store.append(
      stream,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    await service.projected(position);
  }

  const person = (id: string, then: readonly DomainEvent[]) =>
    given(`person-${id}`, [{ type: 'PersonAdded', data: { name: 'Somebody' } }, ...then]);

  async function streamLength(): Promise<number> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    return (await store.read(`case-${existing}`)).length;
  }
});

/** As the decorators of Nest wrote it down. */
function pageRoute({ controller, method }: Route): PageRoute {
  const path = [controller, method].map((part) => String(Reflect.getMetadata(PATH_METADATA, part)).replaceAll(/^\/|\/$/g, ''));
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
  return { method: verb, path: path.filter(Boolean).join('/') };
}

const AN_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const declaredFor = (memberId: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy: memberId },
});
const granted = (role: string): DomainEvent => ({ type: 'RoleGranted', data: { role } });

/** What the form of a command sends so that it is understood: by the address that the command has over the API. */
async function sampleFields(): Promise<(path: string) => Readonly<Record<string, string>>> {
  const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  const byPath = new Map(
    Object.entries(document.paths).map(([path, { post }]) => {
      const schema = post?.requestBody?.content['application/json']?.schema;
      const body = schema === undefined ? {} : sampleBody(schema, document.components.schemas);
      return [path.replace('/api/v1/', '').replaceAll(/\{(\w+)\}/g, ':$1'), flattened(body, '')] as const;
    }),
  );
  return (path) => byPath.get(path) ?? {};
}

function flattened(value: unknown, name: string): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    return { [text === '2026-11-22' ? `${name}.day` : name]: text };
  }
  const parts = Object.entries(value).map(([key, part]) => {
    const list = Array.isArray(value) && typeof part !== 'object';
    return flattened(part, list ? `${name}[]` : name === '' ? key : `${name}.${key}`);
  });
  return Object.assign({}, ...parts) as Readonly<Record<string, string>>;
}
