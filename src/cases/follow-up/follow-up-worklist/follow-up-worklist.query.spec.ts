import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, coordinator, deployed, lead, peer, plannedFollowUp, received, triaged } from '../../domain/case.testkit.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { FollowUpWorklist, FollowUpWorklistHandler, type FollowUpsListed } from './follow-up-worklist.query.js';
import type { WorklistScope } from './worklist-scope.js';

const owned = (personId: string) => ({ kind: 'person', personId }) as const;
const desk = { kind: 'desk' } as const;
const count = (number: number) => ({ count: number, orMore: false });

describe('the follow-up worklist', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: FollowUpWorklistHandler;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new FollowUpWorklistHandler(reading.dataSource, neighbours, zone, { setAside: () => Promise.resolve([]) });
    // It is 6:00 in the morning of 23 November.
    await reading.happen(
      caseA,
      ...deployed(),
      plannedFollowUp('f1', owned(lead), 'agency_check_back', '2026-11-23T11:59:00.000Z'),
      plannedFollowUp('f2', owned(peer), 'individual_check_in', '2026-11-23'),
      plannedFollowUp('f3', owned(peer), 'closing_check', '2027-02-01'),
    );
    await reading.happen(caseB, ...triaged(), plannedFollowUp('f4', desk, 'agency_check_back', '2026-11-24'));
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T00:00:00.000Z' },
    };
    await reading.happen(caseC, ...received(), phoned);
  });
  afterAll(() => reading.close());

  const look = (scope: WorklistScope, reader: FollowUpWorklist['reader'] = asking.coordinator, page = {}) =>
    handler.execute(new FollowUpWorklist(scope, page, reader));
  const ids = ({ items }: FollowUpsListed) => items.map(({ id }) => id);

  it('shows a coordinator everything, soonest due first, counted by buckets', async () => {
    const page = await look('all');
    expect(ids(page)).toEqual(['f1', 'f2', 'f4', caseC, 'f3']);
    expect(page.counts).toEqual({ overdue: count(1), today: count(1), next_7_days: count(2), later: count(1) });
    expect(page.items[0]).toEqual({
      id: 'f1',
      duty: 'follow_up',
      kind: 'agency_check_back',
      bucket: 'overdue',
      dueAt: '2026-11-23T11:59:00.000Z',
      owner: owned(lead),
      ownerName: 'Lee Lead',
      passedFrom: null,
      attempts: 0,
      escalatedTo: [],
      caseId: caseA,
      reference: 'AW-26-7K3FQ',
      stage: 'deployed',
      incidentType: 'officer_involved_shooting',
      agencyId: agency,
      agencyName: 'Plainview Fire',
      leadId: lead,
      leadName: 'Lee Lead',
      notShown: false,
    });
    expect(page.items[3]).toMatchObject({ duty: 'approval_confirmation', kind: null, ownerName: 'Ash Approver' });
  });

  it('shows one bucket by itself, with the counts of all', async () => {
    const page = await look('all', asking.coordinator, { bucket: 'next_7_days' });
    expect(ids(page)).toEqual(['f4', caseC]);
    expect(page.counts.overdue).toEqual(count(1));
  });

  it('moves on at midnight in the program', async () => {
    const before = await look('all', { ...asking.coordinator, now: '2026-11-24T05:59:59.999Z' }, { bucket: 'today' });
    const after = await look('all', { ...asking.coordinator, now: '2026-11-24T06:00:00.000Z' }, { bucket: 'today' });
    expect([ids(before), ids(after)]).toEqual([['f2'], ['f4']]);
  });

  it("shows the desk's own as unassigned, to coordinators alone", async () => {
    expect(ids(await look('unassigned'))).toEqual(['f4']);
    expect(ids(await look('unassigned', asking.lead))).toEqual([]);
    expect(ids(await look('all', asking.lead))).toEqual([]);
  });

  it('shows a member their own, and a lead those of the cases they lead', async () => {
    expect(ids(await look('mine', asking.peer))).toEqual(['f2', 'f3']);
    expect(ids(await look('my_team', asking.lead))).toEqual(['f1', 'f2', 'f3']);
    expect(ids(await look('my_team', asking.peer))).toEqual([]);
    expect(ids(await look('mine', asking.stranger))).toEqual([]);
  });

  it('shows an approver the confirmations that wait for them, and no follow-up', async () => {
    const reader = { actor: approver, roles: ['approver'], now: asking.coordinator.now };
    expect(ids(await handler.execute(new FollowUpWorklist('mine', {}, reader)))).toEqual([caseC]);
    expect(ids(await handler.execute(new FollowUpWorklist('mine', {}, { ...reader, actor: peer })))).toEqual([]);
  });

  it('shows leadership, administrators and privacy officers nothing, not even a number', async () => {
    for (const reader of [asking.leadership, asking.administrator]) {
      for (const scope of ['mine', 'my_team', 'unassigned', 'all'] as const) {
        const page = await look(scope, reader);
        expect(page).toEqual({
          counts: { overdue: count(0), today: count(0), next_7_days: count(0), later: count(0) },
          items: [],
          nextCursor: null,
        });
      }
    }
  });

  it('goes on where a page ended', async () => {
    const first = await look('all', asking.coordinator, { limit: 2 });
    const second = await look('all', asking.coordinator, { limit: 2, cursor: first.nextCursor });
    const third = await look('all', asking.coordinator, { limit: 2, cursor: second.nextCursor });
    expect([ids(first), ids(second), ids(third), third.nextCursor]).toEqual([['f1', 'f2'], ['f4', caseC], ['f3'], null]);
  });

  it('counts each bucket to two hundred, and then says that there are more', async () => {
    const many = Array.from({ length: 201 }, (_, number) => plannedFollowUp(`m${number}`, owned(lead), 'closing_check', '2026-12-01'));
    await reading.happen('e0000000-0000-4000-8000-00000000000d', ...triaged(), ...many);
    expect((await look('mine', asking.lead)).counts).toEqual({
      overdue: count(1),
      today: count(0),
      next_7_days: count(0),
      later: { count: 200, orMore: true },
    });
  });
});
