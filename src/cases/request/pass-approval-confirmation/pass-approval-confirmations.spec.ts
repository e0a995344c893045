import { randomUUID } from 'node:crypto';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { NO_STREAM, type DomainEvent } from '../../../../libs/event-sourcing/index.js';
import { ToDoWorker } from '../../../../libs/read-side/index.js';
import { recordedLog } from '../../../../libs/read-side/read-side.testkit.js';
import { until } from '../../../../test/support/until.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { FindPerson } from '../../../roster/roster.queries.js';
import { CaseStreams } from '../../case-streams.js';
import { caseStream, type CaseEvent } from '../../domain/case.events.js';
import { agency, approver, coordinator, triaged } from '../../domain/case.testkit.js';
import { Neighbours } from '../../neighbours.js';
import { caseList } from '../../reading/case-list.projection.js';
import { caseA, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { PassApprovalConfirmationHandler, type PassApprovalConfirmation } from './pass-approval-confirmation.command.js';
import { PassApprovalConfirmations } from './pass-approval-confirmations.automation.js';

const waiting: readonly CaseEvent[] = [
  ...triaged(),
  { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } },
  {
    type: 'PhonedPreApprovalRecorded',
    data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
  },
];
const granted: DomainEvent = { type: 'RoleGranted', data: { role: 'approver' } };
const revoked: DomainEvent = { type: 'RoleRevoked', data: { role: 'approver' } };
/** Of whom the roster says, as the command asks it, that they are no approver. */
const roster = {
  execute: async (query: object) =>
    query instanceof FindPerson ? { id: query.id, name: '', roles: ['peer_member'], active: true } : neighbours.execute(query as never),
} as unknown as QueryBus;

describe('the confirmation of a phoned approval that waits for somebody who is gone', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let duty: PassApprovalConfirmations;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    const handler = new PassApprovalConfirmationHandler(new CaseStreams(reading.mechanism, zone, roster), new Neighbours(roster));
    const commands = { execute: (command: PassApprovalConfirmation) => handler.execute(command) } as unknown as CommandBus;
    duty = new PassApprovalConfirmations(commands, new AutomationActing(reading.mechanism, reading.time));
  });
  afterAll(() => reading.close());

  async function onTheRoster(...events: readonly DomainEvent[]): Promise<void> {
    const stream = `person-${approver}`;
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

  it('comes to the desk, on Work, as soon as they are deactivated or no approver any more', async () => {
    await reading.happen(caseA, ...waiting);
    await onTheRoster({ type: 'PersonAdded', data: { name: 'Ash Approver' } }, granted);
    expect(await due()).toEqual([]);
    await onTheRoster({ type: 'PersonDeactivated', data: {} });
    expect(await due()).toEqual([caseA]);
    await onTheRoster({ type: 'PersonReactivated', data: {} });
    expect(await due()).toEqual([]);
    await onTheRoster(revoked);
    expect(await due()).toEqual([caseA]);

    const { dataSource, runner, time } = reading;
    const worker = new ToDoWorker(duty, { dataSource, runner, clock: time, log: recordedLog(), limits: { firstRetryMs: 1 } });
    worker.start();
    await until(async () => (await due()).length === 0);
    await worker.stop();
    const stored = await reading.store.read<CaseEvent>(caseStream(caseA));
    expect(stored.at(-1)!.event).toEqual({ type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } });
    await reading.projected(caseList.name, stored.at(-1)!.position);
    expect(await dataSource.getRepository(WorklistItemRow).findOneByOrFail({ id: caseA })).toMatchObject({
      ownerId: null,
      passedFrom: approver,
    });
  });
});
