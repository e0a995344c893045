import { CaseStreams } from '../../case-streams.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { coordinator, deployed, lead, peer, received } from '../../domain/case.testkit.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { CaseTimeline, CaseTimelineHandler } from './case-timeline.query.js';

const SEALED = 'v1.c2VhbGVk.dGV4dA';
const conflict: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: peer } };

describe('the timeline of a case', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: CaseTimelineHandler;
  beforeAll(async () => {
    reading = await caseReading([]);
    handler = new CaseTimelineHandler(new CaseStreams(reading.mechanism, zone, neighbours), neighbours);
    await reading.happen(caseA, ...deployed(), conflict);
    await reading.happen(
      caseC,
      ...received({ callBackContact: SEALED, urgency: 'now' }),
      { type: 'FieldCorrected', data: { change: { callBackContact: SEALED }, reason: 'mistyped' } },
      { type: 'MeetingPlaceSet', data: { deploymentId: 'd', place: SEALED, contact: SEALED } },
    );
  });
  afterAll(() => reading.close());

  const timeline = (page: CaseTimeline['page'] = {}, reader: CaseTimeline['reader'] = asking.coordinator) =>
    handler.execute(new CaseTimeline(caseA, page, reader));
  const kinds = async (...asked: Parameters<typeof timeline>) => (await timeline(...asked)).entries.map(({ kind }) => kind);

  it('shows what was entered last first, with names for the people in it', async () => {
    const { entries, people } = await timeline({ limit: 2 });
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'ConflictDeclared', data: conflict.data, actor: coordinator, automatic: false, happenedAt: null }),
      expect.objectContaining({ kind: 'TeamConfirmed', happenedAt: '2026-11-22T09:00:00.000Z', enteredAt: asking.coordinator.now }),
    ]);
    expect(people).toEqual({ [lead]: 'Lee Lead', [peer]: 'Pat Peer' });
  });

  it('goes on where a page ended, to the request', async () => {
    const all = await kinds({ limit: 100 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await timeline({ limit: 5, cursor });
      seen.push(...page.entries.map(({ kind }) => kind));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
    expect(seen.at(-1)).toBe('RequestReceived');
  });

  it('shows one kind by itself, and says where it goes on', async () => {
    expect(await kinds({ kind: 'CaseTriaged' })).toEqual(['CaseTriaged']);
    const first = await timeline({ kind: 'MemberInvited', limit: 1 });
    const second = await timeline({ kind: 'MemberInvited', limit: 1, cursor: first.nextCursor! });
    expect([first, second].flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual(['MemberInvited', 'MemberInvited']);
    expect(second.entries[0]!.revision).toBeLessThan(first.entries[0]!.revision);
  });

  it('tells that something sealed was given, and holds nothing of it', async () => {
    const { entries } = await handler.execute(new CaseTimeline(caseC, {}, asking.coordinator));
    expect(entries.map(({ data }) => data)).toEqual([
      { deploymentId: 'd', place: 'sealed', contact: 'sealed' },
      { change: { callBackContact: 'sealed' }, reason: 'mistyped' },
      expect.objectContaining({ facts: { callBackContact: 'sealed', urgency: 'now' } }),
    ]);
    expect(JSON.stringify(entries)).not.toContain(SEALED);
  });

  it('shows what speaks against a member to coordinators and the lead, and not to the team', async () => {
    expect(await kinds({}, asking.lead)).toContain('ConflictDeclared');
    expect(await kinds({}, asking.peer)).not.toContain('ConflictDeclared');
    expect(await kinds({ kind: 'ConflictDeclared' }, asking.peer)).toEqual([]);
    const invitation = async (reader: CaseTimeline['reader']) => (await timeline({ kind: 'MemberInvited' }, reader)).entries[0]!.data;
    expect(await invitation(asking.lead)).toHaveProperty('knownReasons');
    expect(await invitation(asking.peer)).not.toHaveProperty('knownReasons');
  });

  it('is not found by whoever the case is not for, no more than one that does not exist', async () => {
    for (const reader of [asking.stranger, asking.leadership, asking.administrator]) {
      await expect(timeline({}, reader)).rejects.toMatchObject({ code: 'case_not_found', kind: 'not_found' });
    }
    await expect(handler.execute(new CaseTimeline(caseB, {}, asking.coordinator))).rejects.toMatchObject({ code: 'case_not_found' });
  });
});
