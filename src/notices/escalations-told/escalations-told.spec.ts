import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { testService, type TestService } from '../../../test/support/service.js';
import { causesOf } from '../domain/causes.js';
import { NoticeRows } from '../notice-rows.js';
import { EscalationsTold } from '../notices.queries.js';

const late = (id: string, escalatedTo: 'lead' | 'desk') =>
  causesOf(
    { id, kind: 'follow_up', caseId: 'c1', dueAt: '2026-11-20', wanted: null, bucket: 'overdue', of: 'escalated', escalatedTo },
    false,
  )[0]!.key;

describe('when somebody was told that something is late', () => {
  let service: TestService;
  let rows: NoticeRows;
  const [followUp, another, lead, coordinator, colleague] = Array.from({ length: 5 }, randomUUID) as [
    string,
    string,
    string,
    string,
    string,
  ];
  beforeAll(async () => {
    service = await testService();
    rows = service.app.get(NoticeRows, { strict: false });
  });
  afterAll(() => service.end());

  const told = () => service.app.get(QueryBus, { strict: false }).execute(new EscalationsTold([followUp, another]));
  const waits = (person: string, ...causes: readonly string[]) =>
    rows.bringUpTo(person, causes, { now: service.clock.now(), mayForget: true });
  const goesOut = async (person: string) => {
    const id = randomUUID();
    await rows.make(id, person, service.clock.now());
    await rows.sent(id, service.clock.now());
    return service.clock.now().toISOString();
  };

  it('is not before a notice has gone out, and then the moment at which the first of them was told', async () => {
    await waits(lead, late(followUp, 'lead'));
    await rows.make(randomUUID(), coordinator, service.clock.now());
    expect(await told()).toEqual({});
    const [toLead] = [await goesOut(lead)];
    await waits(coordinator, late(followUp, 'desk'));
    await waits(colleague, late(followUp, 'desk'));
    service.clock.advance(60_000);
    const first = await goesOut(coordinator);
    service.clock.advance(60_000);
    await goesOut(colleague);
    expect(await told()).toEqual({ [followUp]: { lead: toLead, desk: first } });
  });

  it('is no longer once it is escalated no more', async () => {
    for (const person of [lead, coordinator, colleague]) await waits(person);
    expect(await told()).toEqual({});
  });
});
