import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { CommandMechanism, DomainEvent } from '../../libs/event-sourcing/index.js';
import { routesOf, type Route } from '../../libs/web/http/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import {
  agency,
  deployed,
  deploying,
  followUp,
  intervention,
  invited,
  lead,
  peer,
  plannedFollowUp,
  outcome,
} from '../../src/cases/domain/case.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { aContact, escalated, promised } from '../../src/contacts/domain/contact.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { rights, type Relation, type Right, type RightName } from '../../src/rights.js';
import { testService, type TestService } from '../support/service.js';
import { sampleBody, type Schema } from './sample-body.js';
import { bearer, operator } from '../support/who-acts.js';

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: randomUUID(), agencyId: agency } };
const overrideAsked: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: peer, reason: 'no_one_else_available', askedBy: randomUUID() },
};

/** A case to which somebody has this relation. */
const caseWith: Readonly<Record<Relation, (actor: string) => readonly DomainEvent[]>> = {
  every: () => deployed(),
  led: (actor) => JSON.parse(JSON.stringify(deployed()).replaceAll(lead, actor)) as DomainEvent[],
  on_team: (actor) => JSON.parse(JSON.stringify(deployed()).replaceAll(peer, actor)) as DomainEvent[],
  invited: (actor) => [...deploying(), invited(actor)],
  own: (actor) => [...deploying(), invited(actor)],
  follow_up_owner: (actor) => [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: actor })],
  had_part: (actor) => [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: actor }), outcome('reached_ok')],
  asked_to_decide: () => [...deployed(), asked, overrideAsked],
  of_desk: () => deployed(),
};

/** A contact with a promise to which somebody has this relation. */
function contactWith(relation: Relation, actor: string): readonly DomainEvent[] {
  const events = [...aContact({}, relation === 'own' ? actor : peer), promised()];
  return relation === 'of_desk' ? [...events, escalated] : events;
}

describe('whoever has exactly the role and the relation of a right', () => {
  let service: TestService;
  let document: Described;
  beforeAll(async () => {
    service = await testService();
    document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Described;
    await given(`agency-${agency}`, registered());
    await given(`person-${lead}`, [{ type: 'PersonAdded', data: { name: 'Robin Vale' } }]);
  });
  afterAll(() => service.end());

  const ofApi = () => routesOf(service.app).filter((route) => addressOf(route).startsWith('/api/v1/') && route.rights!.length === 1);

  it('gets past it at every command and query, and somebody with none does not', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const route of ofApi()) {
      const name = route.rights![0] as RightName;
      const right: Right = rights[name];
      const refusals = [right.otherwise.code, 'case_not_found', 'person_not_found', 'promise_not_found'];
      for (const [role, relations] of Object.entries(right.of).filter(([one]) => one !== 'automation')) {
        for (const relation of relations) {
          const code = await codeOf(route, role === 'anybody' ? [] : [role], relation);
          tried += 1;
          if (code === 'invalid_request' || refusals.includes(code)) wrong.push(`${route.name} for ${role}, ${relation}: ${code}`);
        }
      }
      if (right.of.anybody?.includes('every')) continue;
      const code = await codeOf(route, [], 'every');
      if (!refusals.includes(code)) wrong.push(`${route.name} for nobody: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  }, 240_000);

  async function codeOf(route: Route, roles: readonly string[], relation: Relation): Promise<string> {
    const actor = await person(roles.filter((role) => role !== 'operator'));
    const shown = roles.includes('operator') ? await operator(service.url) : await bearer(service.url, actor);
    const address = addressOf(route);
    const method = Reflect.getMetadata(METHOD_METADATA, route.method) === 1 ? 'POST' : 'GET';
    const caseId = randomUUID();
    if (address.includes(':caseId')) await given(`case-${caseId}`, caseWith[relation](actor));
    const contactId = randomUUID();
    if (address.includes(':contactId')) await given(`contact-${contactId}`, contactWith(relation, actor));
    const own = relation === 'own' ? actor : null;
    const ids: Readonly<Record<string, string>> = {
      caseId,
      contactId,
      agencyId: agency,
      followUpId: followUp,
      interventionId: intervention,
      releaseId: 'requests-2026-Q4',
      yearId: 'requests-2025',
      version: '1',
      name: 'people',
    };
    const target = address.replaceAll(
      /:(\w+)/g,
      (_, id: string) => ids[id] ?? (id === 'memberId' ? (own ?? peer) : id === 'personId' ? (own ?? lead) : followUp),
    );
    const schema =
      document.paths[address.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
    const body = schema === undefined ? {} : (sampleBody(schema, document.components.schemas) as object);
    const answer = await fetch(
      `${service.url}${target}${target.endsWith('/possible-duplicates') ? `?agencyId=${agency}&incidentType=other` : ''}`,
      {
        method,
        headers: { ...shown, ...(method === 'POST' && { 'content-type': 'application/json' }) },
        ...(method === 'POST' && {
          body: JSON.stringify(
            route.name.startsWith('AssignFollowUp')
              ? { owner: { kind: 'desk' } }
              : 'memberId' in body
                ? { ...body, memberId: own ?? peer }
                : body,
          ),
        }),
      },
    );
    const { code = String(answer.status) } = (await answer.json()) as { code?: string };
    return code;
  }

  async function person(roles: readonly string[]): Promise<string> {
    const id = randomUUID();
    await given(`person-${id}`, [
      { type: 'PersonAdded', data: { name: 'Somebody' } },
      ...roles.map((role) => ({ type: 'RoleGranted', data: { role } })),
    ]);
    return id;
  }

  async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: service.clock.now().toISOString() };
    const recorded = events.map((event) => ({ id: randomUUID(), version: 1, event, metadata }));
    const { position } = await store.append(stream, -1, recorded);
    await service.projected(position);
  }
});

/** `/api/v1/people/:personId`, as its controller and its method have it. */
function addressOf({ controller, method }: Route): string {
  const parts = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, method)] as string[];
  return `/${parts
    .map((part) => part.replaceAll(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
}
