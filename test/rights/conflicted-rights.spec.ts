import { randomUUID } from 'node:crypto';
import type { CommandMechanism, DomainEvent } from '../../libs/event-sourcing/index.js';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { agency, deployed, peer, plannedFollowUp } from '../../src/cases/domain/case.testkit.js';
import { aContact, escalated, promised } from '../../src/contacts/domain/contact.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { PageVisitor } from '../support/page-visitor.js';
import { testService, type TestService } from '../support/service.js';
import { bearer } from '../support/who-acts.js';

const existing = randomUUID();
const coordinator = randomUUID();
const conflicted = { first: randomUUID(), second: randomUUID() };
const declaring = randomUUID();
/** Owned by a coordinator with a conflict, in no role of the team. */
const theirs = randomUUID();

describe('a coordinator with a conflict in a case', () => {
  let service: TestService;

  beforeAll(async () => {
    // By the clock, what is of somebody without a role would go to the desk: here it stays theirs. The read models go on.
    service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    await given(`agency-${agency}`, registered());
    await person(coordinator, [granted('coordinator')]);
    for (const id of Object.values(conflicted)) await person(id, [granted('coordinator')]);
    await given(`case-${existing}`, [
      ...deployed(),
      plannedFollowUp(theirs, { kind: 'person', personId: conflicted.first }, 'closing_check'),
      ...Object.values(conflicted).map(declaredFor),
    ]);
  });
  afterAll(() => service.end());

  it('finds it in no list, also where a follow-up of it is theirs', async () => {
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
        const body = new URLSearchParams({ csrf, commandId: randomUUID(), find: reference });
        const answer = await fetch(`${service.url}/cases/search`, { method: 'POST', headers, body, redirect: 'manual' });
        const location = answer.headers.get('location')!;
        const page = await (await fetch(`${service.url}${location}`, { headers })).text();
        const said = `${location} ${page}`.replaceAll(/AW-26-7K3F[QR]/g, 'the reference').replaceAll(AN_ID, 'an id');
        return said.replaceAll(/found(?:=|" value=")[\w-]{8}/g, 'the search');
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

  it('is led to what else waits for them once it is declared, not to a page that is gone', async () => {
    const caseId = randomUUID();
    await given(`case-${caseId}`, deployed());
    await person(declaring, [granted('coordinator')]);
    const { session, csrf } = await signedIn(declaring);
    const headers = { accept: 'text/html', cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ csrf, commandId: randomUUID(), memberId: declaring, conflict: 'witness_or_party', sure: 'true' });
    const sent = await fetch(`${service.url}/cases/${caseId}/conflicts`, { method: 'POST', headers, body, redirect: 'manual' });
    expect(sent.headers.get('location')).toMatch(/^\/work\?.*done=declare-conflict/);
    const next = await fetch(`${service.url}${sent.headers.get('location')}`, { headers });
    expect([next.status, await next.text()]).toEqual([200, expect.stringContaining('The conflict is recorded.')]);
    expect((await fetch(`${service.url}/cases/${caseId}/team`, { headers })).status).toBe(404);
  });

  it('goes on with it where the others have one too, or where an override covers theirs', async () => {
    const [nobodyElse, overridden] = [randomUUID(), randomUUID()];
    await given(`case-${nobodyElse}`, [...deployed(), ...[...Object.values(conflicted), coordinator, declaring].map(declaredFor)]);
    await given(`case-${overridden}`, [
      ...deployed(),
      declaredFor(conflicted.first),
      { type: 'ConflictOverrideGranted', data: { memberId: conflicted.first, covers: ['witness_or_party'], grantedBy: coordinator } },
    ]);
    const over = async (actor: string, path: string) =>
      fetch(`${service.url}/api/v1/${path}`, { headers: await bearer(service.url, actor) });
    expect((await over(conflicted.first, `cases/${nobodyElse}`)).status).toBe(200);
    expect((await over(conflicted.first, `cases/${overridden}`)).status).toBe(200);
    const lists = await Promise.all(
      ['cases', 'follow-ups?scope=all', 'follow-ups?scope=unassigned'].map(async (path) => (await over(conflicted.first, path)).text()),
    );
    for (const list of lists) expect(list).not.toContain(existing);
    expect(lists[0]).toContain(nobodyElse);
    expect(await (await over(coordinator, 'follow-ups?scope=all')).text()).toContain(existing);
  });

  it('is offered no promise of it, neither to take it over nor to be given it', async () => {
    const contactId = randomUUID();
    await person(peer, [granted('peer_member')]);
    await given(`contact-${contactId}`, [...aContact({ caseId: existing }, peer), promised(), escalated]);
    const page = await (await PageVisitor.signedIn(service, coordinator)).sees(`/contacts/${contactId}/promise`);
    const offered = [...page.html.matchAll(/<option value="([\da-f-]{36})"/g)].map(([, id]) => id);
    expect(offered).toEqual(expect.arrayContaining([coordinator, peer]));
    expect(Object.values(conflicted).filter((id) => offered.includes(id))).toEqual([]);
    const theirPage = await PageVisitor.signedIn(service, conflicted.first);
    expect((await theirPage.sees(`/contacts/${contactId}/promise`)).status).toBe(404);
    expect((await theirPage.sees('/work?scope=unassigned')).html).not.toContain(contactId);
  });

  async function signedIn(id: string) {
    const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const session = await sessions.begin(id, service.clock.now());
    return { session, csrf: (await sessions.find(session, service.clock.now()))!.csrf };
  }

  async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: service.clock.now().toISOString() };
    const recorded = events.map((event) => ({ id: randomUUID(), version: 1, event, metadata }));
    await service.projected((await store.append(stream, -1, recorded)).position);
  }

  const person = (id: string, then: readonly DomainEvent[]) =>
    given(`person-${id}`, [{ type: 'PersonAdded', data: { name: 'Somebody' } }, ...then]);
});

const AN_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const declaredFor = (memberId: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy: memberId },
});
const granted = (role: string): DomainEvent => ({ type: 'RoleGranted', data: { role } });
