import type { Urgency } from '../../../vocabulary/index.js';
import { plannedFollowUp, received, triaged } from '../../domain/case.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { asking, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { CaseList, CaseListHandler } from './case-list.query.js';
import { WANTED_CURSOR } from './wanted-first.js';

/** Noon where the program is. */
const NOON = '2026-11-23T18:00:00.000Z';
const EVENING = '2026-11-24T03:00:00.000Z';

describe('the open cases by what is wanted first', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: CaseListHandler;
  const names = new Map<string, string>();

  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new CaseListHandler(reading.dataSource, neighbours, zone, reading.runner);
    await waits('later', '2026-12-20');
    await waits('a day: today', '2026-11-23');
    await comesIn('this week', 'this_week', '2026-11-23T15:00:00.000Z');
    await comesIn('late', 'unknown', '2026-11-22T15:00:00.000Z');
    await comesIn('today', 'today', '2026-11-23T17:00:00.000Z');
    // A day stands at its morning among moments: what is wanted now goes before it all the same.
    await comesIn('now', 'now', '2026-11-23T17:30:00.000Z');
    const nothing = await comesIn('nothing due', 'now', '2026-11-20T17:30:00.000Z');
    await reading.dataSource
      .getRepository(CaseListRow)
      .update({ id: nothing }, { nextDue: null, nextDueAt: null, nextDueSort: null, nextWithinDay: false });
  });
  afterAll(() => reading.close());

  const nextId = (name: string) => {
    const id = `e0000000-0000-4000-8000-0000000000${String(names.size + 10)}`;
    names.set(id, name);
    return id;
  };
  async function comesIn(name: string, urgency: Urgency, receivedAt: string): Promise<string> {
    const id = nextId(name);
    const [first] = received({ urgency });
    if (first?.type !== 'RequestReceived') throw new Error('a case begins with its request');
    await reading.happen(id, { ...first, data: { ...first.data, receivedAt } });
    return id;
  }
  async function waits(name: string, due: string): Promise<void> {
    const withoutTeam = triaged().map((event) =>
      event.type === 'CaseTriaged' ? { ...event, data: { ...event.data, outcome: 'none_indicated' as const } } : event,
    );
    await reading.happen(nextId(name), ...withoutTeam, plannedFollowUp('f1', { kind: 'desk' }, 'closing_check', due));
  }
  async function page(limit: number, cursor?: string, now = NOON) {
    const list = await handler.execute(new CaseList({ open: true, wantedFirst: true }, { limit, cursor }, { ...asking.coordinator, now }));
    return { shown: list.cases.map(({ caseId }) => names.get(caseId)), cursor: list.nextCursor };
  }
  const inOrder = ['late', 'now', 'a day: today', 'today', 'this week', 'later', 'nothing due'];

  it('begins with what is late or wanted now, then today, this week and later, and ends with what nothing is due of; the oldest of each first', async () => {
    expect(await page(20)).toEqual({ shown: inOrder, cursor: null });
  });

  it('shows each once, page by page, though time passes and something more urgent comes in meanwhile', async () => {
    const first = await page(2);
    expect(first).toEqual({ shown: ['late', 'now'], cursor: expect.stringMatching(WANTED_CURSOR) });
    await comesIn('meanwhile', 'now', '2026-11-23T16:00:00.000Z');
    const second = await page(2, first.cursor!, EVENING);
    const third = await page(2, second.cursor!, EVENING);
    const fourth = await page(2, third.cursor!, EVENING);
    expect([second, third, fourth].flatMap(({ shown }) => shown)).toEqual(inOrder.slice(2));
    expect(fourth.cursor).toBeNull();
    expect((await page(2, undefined, EVENING)).shown).toEqual(['late', 'meanwhile']);
  });
});
