import type { CaseEvent } from '../../domain/case.events.js';
import { agency, deployed, lead, peer, plannedFollowUp, received, triaged } from '../../domain/case.testkit.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { CaseList, CaseListHandler, type CaseListFilter } from './case-list.query.js';

const at = (receivedAt: string, reference: string, [first, ...rest]: readonly CaseEvent[]): CaseEvent[] => {
  if (first?.type !== 'RequestReceived') throw new Error('a case begins with its request');
  return [{ ...first, data: { ...first.data, receivedAt, reference } }, ...rest];
};

/** Nobody is to be sent. */
const withoutTeam = (): CaseEvent[] =>
  triaged().map((event) => (event.type === 'CaseTriaged' ? { ...event, data: { ...event.data, outcome: 'none_indicated' } } : event));

describe('the list of cases', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: CaseListHandler;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new CaseListHandler(reading.dataSource, neighbours, zone, reading.runner);
    // 6:00 in the morning of 23 November: one is overdue, one due later today, one came in two hours ago.
    await reading.happen(
      caseA,
      ...at('2026-11-20', 'AW-26-AAAAA', deployed()),
      plannedFollowUp('f1', { kind: 'desk' }, 'closing_check', '2026-11-22'),
    );
    await reading.happen(
      caseB,
      ...at('2026-11-21T01:00:00-06:00', 'AW-26-BBBBB', withoutTeam()),
      plannedFollowUp('f2', { kind: 'person', personId: peer }, 'closing_check', '2026-11-23'),
    );
    await reading.happen(caseC, ...at('2026-11-23T10:00:00Z', 'AW-26-CCCCC', received({})));
  });
  afterAll(() => reading.close());

  const list = (filter: CaseListFilter = {}, page = {}, reader: CaseList['reader'] = asking.coordinator) =>
    handler.execute(new CaseList(filter, page, reader));
  const ids = async (...query: Parameters<typeof list>) => (await list(...query)).cases.map(({ caseId }) => caseId);

  it('shows every case to a coordinator, newest first, with the names of agency and lead', async () => {
    const { cases } = await list();
    expect(cases.map(({ caseId }) => caseId)).toEqual([caseC, caseB, caseA]);
    expect(cases[2]).toEqual({
      notShown: false,
      caseId: caseA,
      reference: 'AW-26-AAAAA',
      stage: 'deployed',
      agencyId: agency,
      agencyName: 'Plainview Fire',
      unitId: null,
      incidentType: 'officer_involved_shooting',
      urgency: 'unknown',
      receivedAt: '2026-11-20',
      occurredAt: '2026-11-21T23:00:00-06:00',
      leadId: lead,
      leadName: 'Lee Lead',
      nextDue: {
        duty: 'follow_up',
        id: 'f1',
        kind: 'closing_check',
        dueAt: '2026-11-22',
        owner: { kind: 'desk' },
        attempts: 0,
        escalatedTo: [],
        bucket: 'overdue',
        ownerName: null,
      },
      counts: { openFollowUps: 1, onTeam: 3, interventionsHeld: 0, interventionsPlanned: 0 },
    });
  });

  it('filters by stage, agency, type, lead and whether it is open, and by several at once', async () => {
    expect(await ids({ stage: 'requested' })).toEqual([caseC]);
    expect(await ids({ agencyId: agency })).toEqual([caseB, caseA]);
    expect(await ids({ incidentType: 'officer_involved_shooting' })).toEqual([caseB, caseA]);
    expect(await ids({ leadId: lead })).toEqual([caseA]);
    expect(await ids({ open: false })).toEqual([]);
    expect(await ids({ open: true, agencyId: agency, stage: 'deployed' })).toEqual([caseA]);
  });

  it('filters by what is next, in the days of the program', async () => {
    expect(await ids({ due: 'overdue' })).toEqual([caseA]);
    expect(await ids({ due: 'today' })).toEqual([caseB, caseC]);
    expect(await ids({ due: 'next_7_days' })).toEqual([]);
    const nextMorning = { ...asking.coordinator, now: '2026-11-24T06:00:00.000Z' };
    expect((await handler.execute(new CaseList({ due: 'overdue' }, {}, nextMorning))).cases.map(({ caseId }) => caseId)).toEqual([
      caseA,
      caseB,
      caseC,
    ]);
  });

  it('finds a case by its whole reference, in capital or small letters', async () => {
    expect(await ids({ reference: 'aw-26-bbbbb' })).toEqual([caseB]);
    expect(await ids({ reference: 'AW-26-BBBB' })).toEqual([]);
  });

  it('goes on where a page ended, though a case has been added meanwhile', async () => {
    const first = await list({}, { limit: 2 });
    expect(first.cases.map(({ caseId }) => caseId)).toEqual([caseC, caseB]);
    await reading.happen('e0000000-0000-4000-8000-00000000000d', ...at('2026-11-23', 'AW-26-DDDDD', received({})));
    expect(await list({}, { limit: 2, cursor: first.nextCursor! })).toMatchObject({ cases: [{ caseId: caseA }], nextCursor: null });
  });

  it('pages by what is due as well', async () => {
    const nextMorning = { ...asking.coordinator, now: '2026-11-24T06:00:00.000Z' };
    const first = await handler.execute(new CaseList({ due: 'overdue' }, { limit: 1 }, nextMorning));
    expect(first.cases).toMatchObject([{ caseId: caseA }]);
    const second = await handler.execute(new CaseList({ due: 'overdue' }, { limit: 1, cursor: first.nextCursor! }, nextMorning));
    expect(second).toMatchObject({ cases: [{ caseId: caseB }] });
  });

  it('shows a member the cases they lead, are on, or have something to do in', async () => {
    expect(await ids({}, {}, asking.lead)).toEqual([caseA]);
    expect(await ids({}, {}, asking.peer)).toEqual([caseB, caseA]);
    expect(await ids({ reference: 'AW-26-BBBBB' }, {}, asking.lead)).toEqual([]);
    expect(await ids({}, {}, asking.stranger)).toEqual([]);
  });

  it('shows leadership, administrators and privacy officers nothing, whatever they ask for', async () => {
    expect(await list({}, {}, asking.leadership)).toEqual({ cases: [], nextCursor: null });
    expect(await list({ reference: 'AW-26-AAAAA' }, {}, asking.administrator)).toEqual({ cases: [], nextCursor: null });
  });

  it('keeps what is wanted within the day under today over midnight, until it is late', async () => {
    const caseE = 'e0000000-0000-4000-8000-00000000000e';
    await reading.happen(caseE, ...at('2026-11-24T03:00:00Z', 'AW-26-EEEEE', received({})));
    const seenAt = async (now: string) => {
      const holds = async (due: 'overdue' | 'today' | 'next_7_days') =>
        (await handler.execute(new CaseList({ due }, {}, { ...asking.coordinator, now }))).cases.some(({ caseId }) => caseId === caseE);
      return [await holds('overdue'), await holds('today'), await holds('next_7_days')];
    };
    expect(await seenAt('2026-11-24T03:30:00Z')).toEqual([false, true, false]);
    expect(await seenAt('2026-11-24T14:59:59Z')).toEqual([false, true, false]);
    expect(await seenAt('2026-11-24T15:00:00Z')).toEqual([true, false, false]);
    await reading.happen(caseE, { type: 'RequestDeclined', data: { reason: 'invalid' } });
  });
});
