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
import { deployed, lead } from '../../domain/case.testkit.js';
import { Neighbours } from '../../neighbours.js';
import { caseA, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { memberEngagementsProjection } from '../candidates/member-engagements.projection.js';
import { LeaveTeamHandler, type LeaveTeam } from './leave-team.command.js';
import { LeaveTeams } from './leave-teams.automation.js';

const granted: DomainEvent = { type: 'RoleGranted', data: { role: 'peer_member' } };
const revoked: DomainEvent = { type: 'RoleRevoked', data: { role: 'peer_member' } };
const deactivated: DomainEvent = { type: 'PersonDeactivated', data: {} };
/** Of whom the roster says, as the command asks it, that they are gone. */
const roster = {
  execute: async (query: object) =>
    query instanceof FindPerson ? { id: query.id, name: '', roles: [], active: false } : neighbours.execute(query as never),
} as unknown as QueryBus;

describe('somebody of a team who was deactivated', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let duty: LeaveTeams;
  beforeAll(async () => {
    reading = await caseReading([memberEngagementsProjection]);
    const handler = new LeaveTeamHandler(new CaseStreams(reading.mechanism, zone, roster), new Neighbours(roster));
    const commands = { execute: (command: LeaveTeam) => handler.execute(command) } as unknown as CommandBus;
    duty = new LeaveTeams(commands, new AutomationActing(reading.mechanism, reading.time));
  });
  afterAll(() => reading.close());

  async function happens(stream: string, ...events: readonly DomainEvent[]): Promise<void> {
    const revision = (await reading.store.read(stream)).at(-1)?.revision ?? NO_STREAM;
    const metadata = { commandId: randomUUID(), actor: 'somebody', recordedAt: reading.time.now().toISOString() };
    const appended = await reading.store.append(
      stream,
      revision,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    await reading.projected(memberEngagementsProjection.name, appended.position);
  }
  const due = async () =>
    (await duty.due(reading.time.now(), 10, reading.dataSource.manager)).map(({ caseId, memberId }) => [caseId, memberId]);

  it('stands down in the case that has them, once, and in none that has let them go', async () => {
    await reading.happen(caseA, ...deployed());
    const later = new Date(reading.time.now().getTime() + 1000).toISOString();
    await happens(`person-${lead}`, { type: 'PersonAdded', data: { name: 'Lee Lead' } }, granted);
    await happens(`reservation-${lead}`, {
      type: 'MemberReserved',
      data: { caseId: caseA, claim: randomUUID(), commandId: randomUUID(), until: later },
    });
    expect(await due()).toEqual([]);
    await happens(`person-${lead}`, revoked);
    expect(await due()).toEqual([[caseA, lead]]);
    await happens(`person-${lead}`, granted);
    expect(await due()).toEqual([]);
    await happens(`person-${lead}`, deactivated);
    expect(await due()).toEqual([[caseA, lead]]);
    const { dataSource, runner, time } = reading;
    const worker = new ToDoWorker(duty, { dataSource, runner, clock: time, log: recordedLog(), limits: { firstRetryMs: 1 } });
    worker.start();
    const left = async () =>
      (await reading.store.read<CaseEvent>(caseStream(caseA))).filter(({ event }) => event.type === 'MemberStoodDown');
    await until(async () => (await left()).length > 0);
    await happens(`reservation-${lead}`, { type: 'MemberReleased', data: { caseId: caseA, releasedAt: later } });
    await worker.stop();
    expect((await left()).map(({ event }) => event.data)).toEqual([
      expect.objectContaining({ memberId: lead, reason: 'no_longer_active' }),
    ]);
    expect(await due()).toEqual([]);
  });
});
