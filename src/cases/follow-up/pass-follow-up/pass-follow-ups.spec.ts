import { randomUUID } from 'node:crypto';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { NO_STREAM, type DomainEvent } from '../../../../libs/event-sourcing/index.js';
import { ToDoWorker } from '../../../../libs/read-side/index.js';
import { recordedLog } from '../../../../libs/read-side/read-side.testkit.js';
import { until } from '../../../../test/support/until.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { CaseStreams } from '../../case-streams.js';
import { caseStream, type CaseEvent } from '../../domain/case.events.js';
import { deployed, followUp, lead, outcome, peer, plannedFollowUp } from '../../domain/case.testkit.js';
import { FindPerson } from '../../../roster/roster.queries.js';
import { Neighbours } from '../../neighbours.js';
import { caseA, caseB, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { PassFollowUpHandler, type PassFollowUp } from './pass-follow-up.command.js';
import { PassFollowUps } from './pass-follow-ups.automation.js';

const begun = [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })];
const granted = (role: string): DomainEvent => ({ type: 'RoleGranted', data: { role } });
const revoked = (role: string): DomainEvent => ({ type: 'RoleRevoked', data: { role } });
const deactivated: DomainEvent = { type: 'PersonDeactivated', data: {} };
const reactivated: DomainEvent = { type: 'PersonReactivated', data: {} };
/** Of whom the roster says, as the command asks it, that they are gone. */
const roster = {
  execute: async (query: object) =>
    query instanceof FindPerson ? { id: query.id, name: '', roles: [], active: false } : neighbours.execute(query as never),
} as unknown as QueryBus;

describe('the open follow-ups of somebody who is gone', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let duty: PassFollowUps;
  let worker: ToDoWorker<never> | undefined;

  beforeEach(async () => {
    reading = await caseReading([caseList]);
    const handler = new PassFollowUpHandler(new CaseStreams(reading.mechanism, zone, roster), new Neighbours(roster));
    const commands = { execute: (command: PassFollowUp) => handler.execute(command) } as unknown as CommandBus;
    duty = new PassFollowUps(commands, new AutomationActing(reading.mechanism, reading.time));
    await onTheRoster(lead, { type: 'PersonAdded', data: { name: 'Lee Lead' } }, granted('peer_member'), granted('team_lead'));
    await onTheRoster(peer, { type: 'PersonAdded', data: { name: 'Pat Peer' } }, granted('peer_member'));
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await reading.close();
  });

  async function onTheRoster(personId: string, ...events: readonly DomainEvent[]): Promise<void> {
    const stream = `person-${personId}`;
    const revision = (await reading.store.read(stream)).at(-1)?.revision ?? NO_STREAM;
    const metadata = { commandId: randomUUID(), actor: 'somebody', recordedAt: reading.time.now().toISOString() };
    const { position } = await reading.store.append(
      stream,
      revision,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    await reading.projected(caseList.name, position);
  }
  const due = async () => (await duty.due(reading.time.now(), 10, reading.dataSource.manager)).map(({ caseId }) => caseId);
  const work = () => {
    const { dataSource, runner, time } = reading;
    const working = new ToDoWorker(duty, { dataSource, runner, clock: time, log: recordedLog(), limits: { firstRetryMs: 1 } });
    worker = working as unknown as ToDoWorker<never>;
    working.start();
  };
  const passed = async (caseId: string) =>
    (await reading.store.read<CaseEvent>(caseStream(caseId))).flatMap(({ event }) =>
      event.type === 'FollowUpPassedToDesk' ? [event.data] : [],
    );

  it('are due for the desk as soon as their owner is deactivated, and no more once they are back', async () => {
    await reading.happen(caseA, ...begun);
    expect(await due()).toEqual([]);
    await onTheRoster(lead, deactivated);
    expect(await due()).toEqual([caseA]);
    await onTheRoster(lead, reactivated);
    expect(await due()).toEqual([]);
  });

  it('are due when the roles are gone in which they could be theirs, and stay where one is left', async () => {
    await reading.happen(caseA, ...begun);
    await onTheRoster(lead, revoked('team_lead'));
    expect(await due()).toEqual([]);
    await onTheRoster(lead, revoked('peer_member'), granted('program_leadership'));
    expect(await due()).toEqual([caseA]);
  });

  it('are those of every case that wait, and none that is settled or of somebody else', async () => {
    await reading.happen(caseA, ...begun);
    await reading.happen(caseB, ...begun, outcome('reached_ok'));
    await onTheRoster(peer, deactivated);
    expect(await due()).toEqual([]);
    await onTheRoster(lead, deactivated);
    expect(await due()).toEqual([caseA]);
  });

  it('go to the desk, and so does what comes to them afterwards', async () => {
    await reading.happen(caseA, ...begun);
    await onTheRoster(lead, deactivated);
    work();
    await until(async () => (await passed(caseA)).length === 1);
    expect(await passed(caseA)).toEqual([{ followUpId: followUp, from: lead }]);
    await until(async () => (await due()).length === 0);
    const later = 'f0000000-0000-4000-8000-000000000077';
    await reading.happen(caseA, plannedFollowUp(later, { kind: 'person', personId: lead }));
    await until(async () => (worker!.wake(), (await passed(caseA)).length === 2));
  });
});
