import type { CommandBus } from '@nestjs/cqrs';
import { ToDoWorker } from '../../../../libs/read-side/index.js';
import { recordedLog } from '../../../../libs/read-side/read-side.testkit.js';
import { until } from '../../../../test/support/until.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { CaseStreams } from '../../case-streams.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { caseStream } from '../../domain/case.events.js';
import { deployed, followUp, lead, outcome, plannedFollowUp, triaged } from '../../domain/case.testkit.js';
import { Neighbours } from '../../neighbours.js';
import { caseA, caseB, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { EscalateFollowUp, EscalateFollowUpHandler } from './escalate-follow-up.command.js';
import { EscalateFollowUps } from './escalate-follow-ups.automation.js';

// Due on 23 November at 7:00 UTC; the lead is told a day later, the desk two days later.
const begun = [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })];
const moved = (dueAt: string): CaseEvent => ({ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt, because: 'travel' } });

describe('follow-ups that nobody has seen to', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let duty: EscalateFollowUps;
  let sent: string[];
  /** What happens around a command: nothing, unless a spec says so. */
  let around: (send: () => Promise<unknown>) => Promise<unknown>;
  const working: ToDoWorker<never>[] = [];

  beforeEach(async () => {
    reading = await caseReading([caseList]);
    sent = [];
    around = (send) => send();
    const cases = new CaseStreams(reading.mechanism, zone, neighbours);
    const handler = new EscalateFollowUpHandler(cases, new Neighbours(neighbours));
    const commands = {
      execute: (command: EscalateFollowUp) => around(() => (sent.push(command.level), handler.execute(command))),
    } as unknown as CommandBus;
    duty = new EscalateFollowUps(commands, neighbours, new AutomationActing(reading.mechanism, reading.time), zone);
  });
  afterEach(async () => {
    await Promise.all(working.splice(0).map((worker) => worker.stop()));
    await reading.close();
  });

  const work = () => {
    const { dataSource, runner, time } = reading;
    const worker = new ToDoWorker(duty, { dataSource, runner, clock: time, log: recordedLog(), limits: { firstRetryMs: 1 } });
    working.push(worker as unknown as ToDoWorker<never>);
    worker.start();
    return worker;
  };
  const due = (now: string) => duty.due(new Date(now), 10, reading.dataSource.manager);
  const next = (now: string) => duty.nextDue(new Date(now), reading.dataSource.manager);
  const told = async (caseId = caseA) =>
    (await reading.store.read<CaseEvent>(caseStream(caseId))).flatMap(({ event }) =>
      event.type === 'FollowUpEscalated' ? [event.data.level] : [],
    );

  it('are due for the lead after 24 hours, and for the desk after 48', async () => {
    await reading.happen(caseA, ...begun);
    expect(await due('2026-11-24T06:59:59.999Z')).toEqual([]);
    expect(await due('2026-11-24T07:00:00.000Z')).toEqual([
      {
        id: `${followUp}/lead/11/2026-11-23T07:00:00.000Z`,
        caseId: caseA,
        followUpId: followUp,
        level: 'lead',
        tellFrom: new Date('2026-11-24T07:00:00Z'),
      },
    ]);
    expect(await due('2026-11-25T07:00:00.000Z')).toMatchObject([{ level: 'lead' }, { level: 'desk' }]);
    expect(await next('2026-11-23T12:00:00.000Z')).toEqual(new Date('2026-11-24T07:00:00Z'));
    expect(await next('2026-11-24T07:00:00.000Z')).toEqual(new Date('2026-11-25T07:00:00Z'));
    expect(await next('2026-11-25T07:00:00.000Z')).toBeNull();
  });

  it('count from the end of the day in the program where only a day was given', async () => {
    await reading.happen(caseA, ...deployed(), plannedFollowUp(followUp, { kind: 'desk' }, 'closing_check', '2026-11-01'));
    // The day has 25 hours: it ends at 6:00 UTC on the 2nd.
    expect(await due('2026-11-03T05:59:59.999Z')).toEqual([]);
    expect(await due('2026-11-03T06:00:00.000Z')).toMatchObject([{ level: 'lead' }]);
  });

  it('wait for a lead to be told, and for the desk alone where there is none', async () => {
    await reading.happen(caseA, ...triaged(), plannedFollowUp());
    expect(await due('2026-11-30T00:00:00Z')).toMatchObject([{ level: 'desk' }]);
  });

  it('are told of once to each, and the list is then empty', async () => {
    await reading.happen(caseA, ...begun);
    reading.time.set('2026-11-25T08:00:00Z');
    work();
    await until(async () => (await told()).length === 2);
    await until(async () => (await due('2026-11-30T00:00:00Z')).length === 0);
    expect((await told()).sort()).toEqual(['desk', 'lead']);
  });

  it('leave the list when they are settled, and come back as new work with another date', async () => {
    await reading.happen(caseA, ...begun, outcome('reached_ok'));
    await reading.happen(caseB, ...begun.map((event) => event), moved('2026-11-25'));
    expect(await due('2026-11-24T12:00:00Z')).toEqual([]);
    expect(await due('2026-11-27T06:00:00Z')).toMatchObject([{ id: `${followUp}/lead/12/2026-11-25`, caseId: caseB }]);
  });

  it('are told of again when an outcome is undone and the old date is back', async () => {
    await reading.happen(caseA, ...begun);
    reading.time.set('2026-11-24T08:00:00Z');
    const worker = work();
    await until(async () => (await told()).length === 1);
    await reading.happen(caseA, moved('2026-11-30'), moved('2026-11-23T07:00:00.000Z'));
    worker.wake();
    await until(async () => (await told()).length === 2);
    expect(await told()).toEqual(['lead', 'lead']);
  });

  it('are told of after a crash before the command was sent', async () => {
    await reading.happen(caseA, ...begun);
    reading.time.set('2026-11-24T08:00:00Z');
    let crashes = 1;
    around = (send) => (crashes-- > 0 ? Promise.reject(new Error('the process has ended')) : send());
    const worker = work();
    await until(() => crashes < 1);
    reading.time.advance(60_000);
    await until(async () => (worker.wake(), (await told()).length === 1));
    expect(sent).toEqual(['lead']);
  });

  it('are told of once where the crash came after the command was sent', async () => {
    await reading.happen(caseA, ...begun);
    reading.time.set('2026-11-24T08:00:00Z');
    const [row] = await due('2026-11-24T08:00:00Z');
    await duty.send(row!);
    // A second process had taken the same row before the event reached the list.
    await duty.send(row!);
    expect(sent).toEqual(['lead', 'lead']);
    expect(await told()).toEqual(['lead']);
  });

  it('are not told of anew by a rebuild of the list', async () => {
    await reading.happen(caseA, ...begun);
    reading.time.set('2026-11-25T08:00:00Z');
    const worker = work();
    await until(async () => (await told()).length === 2);
    await until(async () => (await due('2026-11-30T00:00:00Z')).length === 0);
    sent = [];
    await reading.runner.rebuild('case_list');
    await until(() => reading.runner.status().every(({ rebuilding, state }) => rebuilding === null && state === 'running'));
    worker.wake();
    await reading.happen(caseB, ...triaged());
    expect(await due('2026-11-30T00:00:00Z')).toEqual([]);
    expect(sent).toEqual([]);
  });
});
