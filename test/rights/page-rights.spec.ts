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

describe('whoever may not see a case learns nothing of it from its pages and forms', () => {
  let service: TestService;
  let routes: readonly PageRoute[];
  let fieldsOf: (path: string) => Readonly<Record<string, string>>;

  beforeAll(async () => {
    service = await testService();
    fieldsOf = await sampleFields();
    routes = routesOf(service.app)
      .map(pageRoute)
      .filter(({ path }) => path.includes(':caseId') && !path.startsWith('api/'));
    await given(`agency-${agency}`, registered());
    await person(leadership, [granted('program_leadership')]);
    await person(nobody, []);
    await person(owner, []);
    await person(coordinator, [granted('coordinator')]);
    await person(lead, [granted('team_lead'), { type: 'RoleRevoked', data: { role: 'team_lead' } }]);
    await person(peer, [granted('peer_member'), { type: 'RoleRevoked', data: { role: 'peer_member' } }]);
    const open: readonly CaseEvent[] = [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: owner })];
    await given(`case-${existing}`, open);
  });
  afterAll(() => service.end());

  it('gets of each what a case that does not exist gives, to the byte, and records nothing', async () => {
    const before = await streamLength();
    const told: string[] = [];
    for (const [who, id] of Object.entries({ nobody, leadership, owner, 'a revoked lead': lead, 'a revoked member': peer })) {
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
    const text = (await answer.text())
      .replaceAll(caseId, 'the case')
      .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'an id');
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
