import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import {
  EventVersions,
  START,
  type CommandMechanism,
  type DomainEvent,
  type EventStore,
  type Position,
} from '../../../libs/event-sourcing/index.js';
import { openPostgresEventStore } from '../../../libs/event-store/postgres/index.js';
import { ProjectionRunner, ToDoWorker } from '../../../libs/read-side/index.js';
import { openReadSide, recordedLog } from '../../../libs/read-side/read-side.testkit.js';
import { CLOCK } from '../../../libs/web/http/index.js';
import { clock } from '../../../test/support/clock.js';
import { testDatabase } from '../../../test/support/test-database.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import { AgencyStreams } from '../../agencies/agency-streams.js';
import { registered } from '../../agencies/domain/agency.testkit.js';
import { FindAgencyHandler } from '../../agencies/find-agency/find-agency.query.js';
import { AutomationActing } from '../../commands/automation-acting.js';
import { PolicyVersionHandler } from '../../policy/policy-history/policy-version.query.js';
import { PolicyStream } from '../../policy/policy-stream.js';
import type { PersonEvent } from '../../roster/domain/person.events.js';
import { FindMembersHandler } from '../../roster/find-members/find-members.query.js';
import { FindPersonHandler } from '../../roster/find-person/find-person.query.js';
import { ListTeamMembersHandler } from '../../roster/people/list-team-members.query.js';
import { people } from '../../roster/people/people.projection.js';
import { PersonStreams } from '../../roster/person-streams.js';
import { COMMAND_MECHANISM, TIME_ZONE } from '../../commands/stream-of.js';
import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { CaseStreams } from '../case-streams.js';
import { deployment } from './deployment.slices.js';
import { agency, coordinator, now, triaged } from '../domain/case.testkit.js';
import { otherAgency } from '../domain/deployment.testkit.js';
import { ReleaseMembers } from './member-reservations/release-members.worker.js';
import { Neighbours } from '../neighbours.js';

const limits = { firstRetryMs: 1, slowestRetryMs: 20, lookMs: 20, waiterLookMs: 10 };

/** Names of agencies are of no concern here. */
@QueryHandler(AgencyNames)
class NoAgencyNames {
  execute() {
    return Promise.resolve({});
  }
}

/** The handlers of the deployment on a real store with a policy and two agencies, at `now`, and what is read of it. */
export async function deploymentGround() {
  const database = await testDatabase();
  const versions = new EventVersions();
  const store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  const between: { beforeAppend: ((stream: string) => Promise<void>) | null } = { beforeAppend: null };
  const watched: EventStore = {
    read: (stream) => store.read(stream),
    reaches: (position) => store.reaches(position),
    follow: (after, signal) => store.follow(after, signal),
    append: async (stream, revision, events) => {
      await between.beforeAppend?.(stream);
      return store.append(stream, revision, events);
    },
  };
  const mechanism: CommandMechanism = { store: watched, versions, namespace: randomUUID() };
  const projections = [people, ...(deployment.projections ?? [])];
  const dataSource = await openReadSide(database, projections);
  const time = clock(now);
  const log = recordedLog();
  const runner = new ProjectionRunner({ dataSource, store, projections, clock: time, log, limits });

  @Module({
    imports: [CqrsModule.forRoot()],
    providers: [
      { provide: COMMAND_MECHANISM, useValue: mechanism },
      { provide: TIME_ZONE, useValue: 'America/Chicago' },
      { provide: CLOCK, useValue: time },
      { provide: DataSource, useValue: dataSource },
      CaseStreams,
      Neighbours,
      AutomationActing,
      PersonStreams,
      AgencyStreams,
      PolicyStream,
      FindMembersHandler,
      FindPersonHandler,
      ListTeamMembersHandler,
      NoAgencyNames,
      FindAgencyHandler,
      PolicyVersionHandler,
      ...deployment.handlers,
      ...(deployment.providers ?? []),
      ...(deployment.automations ?? []),
    ],
  })
  class Ground {}

  const app = await NestFactory.createApplicationContext(Ground, { logger: false });
  await app.init();
  const worker = new ToDoWorker(app.get(ReleaseMembers), { dataSource, runner, clock: time, log, limits });

  const given = async (stream: string, events: readonly DomainEvent[]) => {
    const revision = (await store.read(stream)).length - 1;
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: time.now().toISOString() };
    await store.append(
      stream,
      revision,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
  };
  const lastPosition = async () => {
    let position: Position = START;
    for await (const batch of store.follow(START, AbortSignal.timeout(5000))) {
      position = batch.position;
      if (batch.caughtUp) break;
    }
    return position;
  };
  await given('policy-program', [
    { type: 'PolicyVersionPublished', data: { version: 1, terms: defaultPolicyTerms, effectiveFrom: '2026-01-01T00:00:00.000Z' } },
  ]);
  await given(`agency-${agency}`, registered());
  await given(`agency-${otherAgency}`, registered({ name: 'Far Away Dispatch' }));

  return {
    store,
    dataSource,
    runner,
    worker,
    time,
    given,
    /** `beforeAppend` happens before each append of a command: what others do meanwhile, or a fault. */
    between,
    commands: app.get(CommandBus),
    queries: app.get(QueryBus),
    /** Acts as the coordinator, each time with a command id of its own unless one is given. */
    acting: (commandId: string = randomUUID()) =>
      ({ commandId, actor: coordinator, roles: ['coordinator'], now: time.now().toISOString() }) as const,
    /** A triaged case. */
    async caseOpened(): Promise<string> {
      const caseId = randomUUID();
      await given(`case-${caseId}`, triaged());
      return caseId;
    },
    /** Everything that has happened is in the read models. */
    async projected(): Promise<void> {
      const last = await lastPosition();
      const reached = projections.map(({ name }) => runner.waitUntilProjected(name, last, { limitMs: 5000 }));
      if ((await Promise.all(reached)).includes(false)) throw new Error('a projection did not come to the end in time');
    },
    /** A member who is fit for every case, unless more is said. */
    async memberAdded(more: readonly PersonEvent[] = []): Promise<string> {
      const memberId = randomUUID();
      const added: readonly PersonEvent[] = [
        { type: 'PersonAdded', data: { name: 'Robin Vale' } },
        { type: 'RoleGranted', data: { role: 'peer_member' } },
        {
          type: 'MembershipChanged',
          data: {
            programs: ['telecommunicator_911'],
            agencyId: otherAgency,
            unitId: null,
            disciplines: ['dispatcher'],
            teamRoles: ['peer'],
          },
        },
        { type: 'TrainingRecorded', data: { trainingId: randomUUID(), on: '2026-01-10', hours: 48 } },
        { type: 'CredentialRecorded', data: { kind: 'peer_support_certificate', validUntil: '2027-12-31' } },
        ...more,
      ];
      await given(`person-${memberId}`, added);
      return memberId;
    },
    typesIn: async (stream: string) => (await store.read(stream)).map(({ event }) => event.type),
    async end(): Promise<void> {
      await worker.stop();
      await runner.stop();
      await app.close();
      await dataSource.destroy();
      await store.close();
      await database.drop();
    },
  };
}
