import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { dueToTell, nextToTell } from '../../src/cases/follow-up/escalate-follow-up/late-follow-ups.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { agency, approver, coordinator, peer, deployed, plannedFollowUp, received, triaged } from '../../src/cases/domain/case.testkit.js';
import { casePages, readOf, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import { defaultPolicyTerms } from '../../src/vocabulary/index.js';
import { Actor } from '../support/acting.js';
import type { PageVisitor, SeenPage } from '../support/page-visitor.js';

interface Planted {
  readonly type: string;
  readonly version?: number;
  readonly data?: unknown;
  readonly metadata?: unknown;
}

const asked: readonly CaseEvent[] = [...triaged(), { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } }];
const SECRET = 'v1.a2VwdA.c2VjcmV0';
const newer: Planted = { type: 'CaseHandedOver', data: { to: SECRET } };

const correction = { change: { urgency: 'now' }, reason: 'mistyped' };

/** What no release would write, and what a newer one has written. */
const damaged: readonly (readonly [string, Planted])[] = [
  ['of a type that only a newer release knows', newer],
  ['of a version that only a newer release knows', { type: 'CaseTriaged', version: 7, data: { outcomes: [] } }],
  ['without its data', { type: 'FieldCorrected', data: null }],
  ['with data of another shape', { type: 'CaseTriaged', data: [1, 'two'] }],
  ['that says nothing', { type: 'FollowUpPlanned', data: {} }],
  [
    'with codes and a day that there are none of',
    { type: 'FollowUpPlanned', data: { followUpId: 'zz', kind: 'nope', dueAt: '99999-01-01', owner: null } },
  ],
  [
    'that corrects to what cannot be',
    { type: 'FieldCorrected', data: { change: { occurredAt: '9999-12-31T23:59:59-23:59', exposed: 'x' }, reason: 'mistyped' } },
  ],
  ['that nobody has recorded at any time', { ...newer, metadata: null }],
  ['recorded at no time', { ...newer, metadata: { commandId: 'c', actor: coordinator, recordedAt: 'yesterday' } }],
];

describe('an event in a case that cannot be understood', () => {
  let pages: CasePages;
  let owner: Client;
  let desk: Actor;
  let visitor: PageVisitor;
  const cases = new Map<string, string>();
  beforeAll(async () => {
    pages = await casePages();
    owner = new Client({ connectionString: pages.service.database.ownerUrl });
    await owner.connect();
    desk = new Actor(pages.service.url, coordinator);
    visitor = await pages.as(coordinator);
    for (const [what, planted] of damaged) {
      const { caseId } = await pages.caseOf(deployed());
      cases.set(what, caseId);
      await plant(`case-${caseId}`, planted);
    }
    await passed();
  });
  afterAll(async () => {
    await owner.end();
    await pages.end();
  });

  /** Puts an event into the table as no release does. */
  async function plant(stream: string, { type, version = 1, data = {}, metadata }: Planted): Promise<void> {
    const recorded = { commandId: randomUUID(), actor: coordinator, recordedAt: '2026-11-23T12:00:00.000Z' };
    const kept = metadata === undefined ? recorded : metadata;
    await owner.query(
      `INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)
       SELECT nextval('event_store.positions'), $1, (SELECT coalesce(max(revision), -1) + 1 FROM event_store.events WHERE stream = $1), $2, $3, $4, $5, $6`,
      [stream, randomUUID(), type, version, JSON.stringify(data), JSON.stringify(kept)],
    );
  }

  /** Everybody else goes on: what is recorded after it is there in every read model. */
  async function passed(): Promise<void> {
    const { position } = await desk.does('/cases', {});
    await pages.service.projected(BigInt(position!));
  }
  const setAside = async (stream: string) => (await pages.service.sources.runner.setAside(stream)).map(({ projection }) => projection);

  describe.each(damaged)('%s', (what, planted) => {
    it('holds up no other case, sets this one aside where it is folded, and its pages answer with what they can show', async () => {
      const caseId = cases.get(what)!;
      expect(await setAside(`case-${caseId}`)).toContain('case_list');

      for (const page of ['', '/team', '/support', '/follow-ups', '/timeline']) {
        expect(readOf(await visitor.sees(`/cases/${caseId}${page}`))).toContain('Something of this case could not be shown');
      }
      expect(await desk.sees(`/cases/${caseId}`)).toMatchObject({ notShown: true, stage: 'deployed' });
      await desk.sees(`/cases/${caseId}/candidates`);
      const list = await desk.sees<{ cases: readonly { caseId: string; notShown: boolean }[] }>('/cases?limit=100');
      expect(list.cases.filter(({ notShown }) => notShown).map((row) => row.caseId)).toContain(caseId);
      expect(readOf(await visitor.sees('/cases'))).toContain('Not everything is shown');
    });

    it('is named on the timeline, and nothing of what it says', async () => {
      const caseId = cases.get(what)!;
      const { entries } = await desk.sees<{ entries: readonly object[] }>(`/cases/${caseId}/timeline`);
      expect(entries[0]).toMatchObject({ kind: planted.type, understood: false, data: {}, happenedAt: null });
      const page = await visitor.sees(`/cases/${caseId}/timeline`);
      expect(readOf(page)).toMatch(
        /Something this version does not know .+This entry is of a newer release of the program, or damaged. What it says cannot be shown./,
      );
      expect(page.html).not.toContain(SECRET);
      expect(readOf(await (await pages.as(peer)).sees(`/cases/${caseId}/timeline`))).not.toContain(planted.type);
    });

    it('refuses every decision on the case with a sentence', async () => {
      const caseId = cases.get(what)!;
      expect(await desk.isRefused(`/cases/${caseId}/corrections`, correction)).toBe('not_understood');
      expect(await new Actor(pages.service.url, peer).isRefused(`/cases/${caseId}/corrections`, correction)).not.toBe('not_understood');
    });
  });

  it('that begins it leaves nothing to show, and the case is as one that is not there', async () => {
    const caseId = randomUUID();
    await plant(`case-${caseId}`, { type: 'RequestReceived', data: null });
    await passed();
    expect(await setAside(`case-${caseId}`)).toContain('case_list');
    expect((await visitor.sees(`/cases/${caseId}`)).status).toBe(404);
  });

  it('is told by readiness as a warning, and listed for the administrator, who learns not of which case', async () => {
    const { caseId } = await pages.caseOf(received());
    await plant(`case-${caseId}`, newer);
    await passed();
    const ready = await fetch(`${pages.service.url}/readyz`);
    expect(ready.status).toBe(200);
    const { checks } = (await ready.json()) as { checks: readonly { name: string }[] };
    expect(checks.find(({ name }) => name === 'projection_case_list')).toMatchObject({
      ok: false,
      needed: false,
      state: 'running',
      warning: expect.stringMatching(/set its stream aside/),
    });
    const administrator = new Actor(pages.service.url, 'c0000000-0000-4000-8000-00000000000e');
    const listed = await administrator.sees<readonly { name: string; setAside: readonly object[] }[]>('/operations/projections');
    expect(listed.find(({ name }) => name === 'case_list')!.setAside).toContainEqual(
      expect.objectContaining({ eventId: expect.any(String), eventType: 'CaseHandedOver', cause: 'NotUnderstood', code: null }),
    );
    expect(JSON.stringify(listed)).not.toContain(caseId);
    expect(JSON.stringify(listed)).not.toContain(SECRET);
  });

  it('marks its rows in the worklist and among the approvals too, each before and after the decision', async () => {
    const reference = await markedCase([...asked, plannedFollowUp()]);
    const row = (page: SeenPage) => readOf(page).slice(readOf(page).indexOf(reference));
    expect(row(await visitor.sees('/work?scope=all&bucket=overdue'))).toMatch(/^.{0,80}Not everything is shown/s);
    const { items } = await desk.sees<{ items: readonly { reference: string; notShown: boolean }[] }>('/follow-ups?scope=all&limit=100');
    expect(items.filter((one) => one.reference === reference)).toEqual([expect.objectContaining({ notShown: true })]);
    const decides = await pages.as(approver);
    expect(readOf(await decides.sees('/approvals'))).toMatch(new RegExp(`${reference}.{0,40}Not everything is shown`, 's'));
    const decided = await markedCase([...asked, { type: 'PreApprovalGranted', data: { approverId: approver } }]);
    expect(readOf(await decides.sees('/approvals'))).toMatch(new RegExp(`${decided}.{0,40}Not everything is shown`, 's'));
  });

  /** A case whose last event is of a newer release. @returns its reference */
  async function markedCase(events: readonly CaseEvent[]): Promise<string> {
    const { caseId } = await pages.caseOf(events);
    await plant(`case-${caseId}`, newer);
    await passed();
    return (await desk.sees<{ reference: string }>(`/cases/${caseId}`)).reference;
  }

  it('by nobody and at no time is shown all the same, with what it says', async () => {
    const { caseId } = await pages.caseOf(deployed());
    await plant(`case-${caseId}`, {
      type: 'FieldCorrected',
      data: correction,
      metadata: { commandId: 5, actor: null, recordedAt: 'never' },
    });
    await passed();
    for (const page of ['', '/team', '/support', '/follow-ups', '/timeline']) {
      expect((await visitor.sees(`/cases/${caseId}${page}`)).status).toBe(200);
    }
    const { entries } = await desk.sees<{ entries: readonly object[] }>(`/cases/${caseId}/timeline`);
    expect(entries[0]).toMatchObject({ kind: 'FieldCorrected', understood: true, actor: 'unknown' });
  });

  it.each(['0000-01-01', '2026-02-30', '99999-01-01'])('holds up no escalation of what is late in other cases, due on %s', async (to) => {
    const { caseId } = await pages.caseOf(deployed());
    const first = { followUpId: randomUUID(), kind: 'closing_check', dueAt: '2000-02-29', owner: { kind: 'desk' } };
    await plant(`case-${caseId}`, { type: 'FollowUpPlanned', data: first });
    await plant(`case-${caseId}`, { type: 'FollowUpRescheduled', data: { followUpId: first.followUpId, dueAt: to, because: 'travel' } });
    await passed();
    const { dataSource } = pages.service.sources;
    const looking = { policies: [{ version: 1, terms: defaultPolicyTerms, effectiveFrom: '' }], zone: 'America/Chicago', now: new Date() };
    await dueToTell(dataSource.manager, looking, 100);
    await nextToTell(dataSource.manager, looking);
  });

  it.each([
    ['that says nothing', 1, {}],
    ['with a version that is none', 1, { version: 'x', terms: null, effectiveFrom: 'x' }],
    ['of a newer release', 77, { a: 1 }],
  ])(
    'in the stream of the policy, %s, leaves the last version in force that is understood, and readiness warns',
    async (_what, version, data) => {
      await plant('policy-program', { type: 'PolicyVersionPublished', version, data });
      expect(await desk.sees('/policy')).toMatchObject({ version: 1, terms: { undoSeconds: defaultPolicyTerms.undoSeconds } });
      const caseId = (await desk.does('/cases', { incidentType: 'other' })).id;
      await desk.does(`/cases/${caseId}/triage`, {
        outcome: 'information_only',
        programs: [],
        offers: [{ discipline: 'dispatcher', answer: 'declined' }],
      });
      expect((await visitor.sees('/work?scope=all')).status).toBe(200);
      const { checks } = (await (await fetch(`${pages.service.url}/readyz`)).json()) as { checks: readonly { name: string }[] };
      expect(checks.find(({ name }) => name === 'policy')).toMatchObject({
        ok: false,
        needed: false,
        warning: expect.stringMatching(/last one that is understood holds/),
      });
    },
  );

  it('in the stream of a person, an agency or the policy leaves everything working as it was', async () => {
    const { rows } = await owner.query<{ stream: string }>(
      `SELECT DISTINCT stream FROM event_store.events WHERE stream !~ '^(case|reference)'`,
    );
    for (const { stream } of rows) await plant(stream, { type: 'SomethingNewer', data: null });
    await passed();
    const { caseId } = await pages.caseOf(deployed());
    await desk.does(`/cases/${caseId}/corrections`, correction);
    await desk.sees('/people');
    expect((await visitor.sees('/cases')).status).toBe(200);
  });
});
