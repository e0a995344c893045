import { randomUUID } from 'node:crypto';
import type { CommandMechanism, DomainEvent, Position } from '../../libs/event-sourcing/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import { agency, lead, outcome, peer, planned, plannedFollowUp } from '../../src/cases/domain/case.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { aContact, escalated, promised } from '../../src/contacts/domain/contact.testkit.js';
import { attribute } from '../support/form-controls.js';
import { PageVisitor } from '../support/page-visitor.js';
import { testService, type TestService } from '../support/service.js';
import { bearer } from '../support/who-acts.js';
import { askedRoutes, type AskedRoute } from './asked-routes.js';

const who = {
  leadership: randomUUID(),
  'privacy officer': randomUUID(),
  administrator: randomUUID(),
  'coordinator with a conflict in it': randomUUID(),
  'coordinator without one': randomUUID(),
  'peer member of another team': randomUUID(),
};
const blind = (Object.keys(who) as (keyof typeof who)[]).filter((each) => each !== 'coordinator without one');
const neverForACase = ['leadership', 'privacy officer', 'administrator'] as const;
const [caseId, left] = [randomUUID(), randomUUID()];
/** What stands on no page of theirs: ids, references, and the names of those who were there. */
const canaries = [caseId, 'AW-26-', 'Quillon', '555-01', 'officer_involved_shooting', 'Officer-involved'];
const IGNORED = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|name="csrf" value="[^"]*"|"requestId":"[^"]*"/g;

describe('a case, for whom it is not there', () => {
  let service: TestService;
  let lists: readonly string[];
  let visitors: Readonly<Record<string, PageVisitor>>;

  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    const roles = ['program_leadership', 'privacy_officer', 'administrator', 'coordinator', 'coordinator', 'peer_member'];
    await given(`agency-${agency}`, registered());
    for (const [at, id] of Object.values(who).entries()) await person(id, 'Somebody Else', [roles[at]!]);
    await person(lead, 'Quillon Lead', ['team_lead']);
    await person(peer, 'Quillon Peer', ['peer_member']);
    await person(left, 'Quillon Gone', ['peer_member', 'off']);
    const scopes = ['mine', 'my_team', 'unassigned', 'all'].flatMap((scope) => [
      `/work?scope=${scope}`,
      `/api/v1/follow-ups?scope=${scope}`,
    ]);
    const views = ['all', 'mine', 'closed'].map((view) => `/cases?view=${view}`);
    const signedIn = Object.entries(who).map(async ([one, id]) => [one, await PageVisitor.signedIn(service, id)] as const);
    visitors = Object.fromEntries(await Promise.all(signedIn));
    lists = [...(await askedRoutes(service.app)).filter(isList).map(({ path }) => path), ...scopes, ...views, duplicates];
  }, 60_000);
  afterAll(() => service.end());

  it('changes nothing, not by a count, on any page and in any answer, while others work on it', async () => {
    const before = await everything();
    await given(`contact-${randomUUID()}`, [...aContact({ caseId }, left), promised(), escalated]);
    const last = await given(`case-${caseId}`, everythingInACase());
    await service.projected(last);
    const after = await everything();
    const changed = (one: keyof typeof who) => lists.filter((path) => before[one]![path] !== after[one]![path]);
    expect(Object.fromEntries(blind.map((one) => [one, changed(one)]))).toEqual(Object.fromEntries(blind.map((one) => [one, []])));
    expect(changed('coordinator without one').length).toBeGreaterThan(8);
  }, 240_000);

  it('is on no page that leadership, a privacy officer or an administrator comes to by any link', async () => {
    for (const one of neverForACase) {
      const { seen, told } = await crawled(visitors[one]!, one === 'administrator' ? ['Quillon'] : []);
      expect([one, told]).toEqual([one, []]);
      expect(seen).toBeGreaterThan(4);
    }
  }, 240_000);

  /** Every list as each of them gets it, without what differs each time. */
  async function everything(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
    const all = await Promise.all(
      Object.entries(who).map(async ([one, id]) => {
        const visitor = visitors[one]!;
        const shown = await bearer(service.url, id);
        const got = await Promise.all(
          lists.map(async (path) => {
            if (!path.startsWith('/api/')) return [path, (await visitor.sees(path)).html.replaceAll(IGNORED, '')] as const;
            const answer = await fetch(`${service.url}${path}`, { headers: shown });
            return [path, `${answer.status} ${(await answer.text()).replaceAll(IGNORED, '')}`] as const;
          }),
        );
        return [one, Object.fromEntries(got)] as const;
      }),
    );
    return Object.fromEntries(all);
  }

  /** Follows every link within the service, from the first page on. */
  async function crawled(visitor: PageVisitor, known: readonly string[]) {
    const [seen, told, waiting] = [new Set<string>(), [] as string[], ['/', '/help', '/account', '/settings']];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { html, location, status } = await visitor.sees(path);
      if (status >= 500) told.push(`${path}: ${status}`);
      told.push(...canaries.filter((canary) => !known.includes(canary) && html.includes(canary)).map((canary) => `${path}: ${canary}`));
      const links = [...html.matchAll(/<a\b[^>]*>/g)].map(([tag]) => attribute(tag, 'href') ?? '');
      waiting.push(
        ...[location ?? '', ...links].filter((link) => /^\/(?!\/|assets|sign-out)/.test(link)).map((link) => link.split('#')[0]!),
      );
    }
    return { seen: seen.size, told };
  }

  async function given(stream: string, events: readonly DomainEvent[]): Promise<Position> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: service.clock.now().toISOString() };
    const { position } = await store.append(
      stream,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    return position;
  }

  async function person(id: string, name: string, roles: readonly string[]): Promise<void> {
    const then = roles.map((role) => (role === 'off' ? { type: 'PersonDeactivated', data: {} } : { type: 'RoleGranted', data: { role } }));
    await service.projected(await given(`person-${id}`, [{ type: 'PersonAdded', data: { name } }, ...then]));
  }
});

const duplicates = `/api/v1/cases/possible-duplicates?agencyId=${agency}&incidentType=officer_involved_shooting`;

function isList({ method, path, name }: AskedRoute): boolean {
  // What a step up asks for bears the moment of the session.
  return method === 'GET' && !path.includes(':') && !path.endsWith('possible-duplicates') && !name.startsWith('SetUpPage');
}

/** Whatever could be counted: overdue follow-ups of everybody, an approval and an override that are asked, outcomes, a team. */
function everythingInACase(): readonly CaseEvent[] {
  const conflicted = who['coordinator with a conflict in it'];
  const declared = { memberId: conflicted, conflict: 'witness_or_party' as const, declaredBy: conflicted };
  const [own, done] = [randomUUID(), randomUUID()];
  return [
    ...planned(),
    { type: 'ConflictDeclared', data: declared },
    plannedFollowUp(randomUUID()),
    plannedFollowUp(own, { kind: 'person', personId: conflicted }, 'closing_check'),
    plannedFollowUp(done, { kind: 'person', personId: lead }, 'family_liaison_contact'),
    outcome('reached_ok', done),
    { type: 'PreApprovalAsked', data: { askedBy: lead, agencyId: agency } },
    { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: lead } },
  ];
}
