import { randomUUID } from 'node:crypto';
import type { QueryBus } from '@nestjs/cqrs';
import { clock } from '../../../test/support/clock.js';
import { EventVersions, NO_STREAM, type CommandMechanism, type DomainEvent } from '../../../libs/event-sourcing/index.js';
import { openPostgresEventStore } from '../../../libs/event-store/postgres/index.js';
import { ProjectionRunner, type Projection } from '../../../libs/read-side/index.js';
import { readSideDatabase, recordedLog } from '../../../libs/read-side/read-side.testkit.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import { CountContactsOfCase } from '../../contacts/contacts.queries.js';
import { PolicyVersion, PolicyVersions } from '../../policy/policy.queries.js';
import { MembersListed, PeopleNames } from '../../roster/roster.queries.js';
import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { agency, approver, coordinator, lead, now, peer } from '../domain/case.testkit.js';
import { caseStream, type CaseEvent } from '../domain/case.events.js';

export const zone = 'America/Chicago';
/** Cases of the specs, in the order of their ids. */
export const caseA = 'e0000000-0000-4000-8000-00000000000a';
export const caseB = 'e0000000-0000-4000-8000-00000000000b';
export const caseC = 'e0000000-0000-4000-8000-00000000000c';

/** People who ask, each with the roles that the roster would give them. */
export const asking = {
  coordinator: { actor: coordinator, roles: ['coordinator'], now },
  lead: { actor: lead, roles: ['team_lead', 'peer_member'], now },
  peer: { actor: peer, roles: ['peer_member'], now },
  stranger: { actor: 'c0000000-0000-4000-8000-000000000099', roles: ['peer_member', 'team_lead'], now },
  /** They may know the id of a case; it gives them nothing. */
  leadership: { actor: lead, roles: ['program_leadership'], now },
  administrator: { actor: lead, roles: ['administrator', 'privacy_officer', 'approver'], now },
} as const;

/** The events of a case as a projection specification takes them. */
export function inCase(caseId: string, events: readonly CaseEvent[]) {
  return events.map((event) => ({ stream: caseStream(caseId), event }));
}

const answers = new Map<unknown, unknown>([
  [AgencyNames, { [agency]: 'Plainview Fire' }],
  [PeopleNames, { [lead]: 'Lee Lead', [peer]: 'Pat Peer', [approver]: 'Ash Approver' }],
  [MembersListed, []],
  [CountContactsOfCase, 2],
  [PolicyVersion, defaultPolicyTerms],
  [PolicyVersions, [{ version: 1, terms: defaultPolicyTerms, effectiveFrom: now }]],
]);

/** Answers for the other contexts, as their queries would. */
export const neighbours = {
  execute: async (query: object) => answers.get(query.constructor),
} as unknown as QueryBus;

/** A database with an event store and running projections: what happens can be read. To be closed. */
export async function caseReading(projections: readonly Projection[]) {
  const opened = await readSideDatabase(projections);
  const { dataSource, database } = opened;
  const time = clock(now);
  const versions = new EventVersions();
  const store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  const runner = new ProjectionRunner({ dataSource, store, projections, clock: time, log: recordedLog() });
  runner.start();
  const mechanism: CommandMechanism = { store, versions, namespace: '5e0c3f60-7f5a-4bd9-9c1e-0d1f6f4f2a11' };
  return {
    dataSource,
    mechanism,
    store,
    runner,
    time,
    /** Records events of a case and waits until every projection has them. */
    async happen(caseId: string, ...events: readonly CaseEvent[]): Promise<void> {
      await this.seen(await this.recorded(caseStream(caseId), ...events));
    },
    /** Records events in any stream. @returns the position of the last, which `seen` waits for */
    async recorded(stream: string, ...events: readonly DomainEvent[]): Promise<bigint> {
      const revision = (await store.read(stream)).at(-1)?.revision ?? NO_STREAM;
      const metadata = { actor: coordinator, recordedAt: time.now().toISOString() };
      const { position } = await store.append(
        stream,
        revision,
        // Each of its own command.
        events.map((event) => ({ id: randomUUID(), version: 1, event, metadata: { ...metadata, commandId: randomUUID() } })),
      );
      return position;
    },
    async seen(position: bigint): Promise<void> {
      for (const { name } of projections) await this.projected(name, position);
    },
    async projected(name: string, position: bigint): Promise<void> {
      expect(await runner.waitUntilProjected(name, position, { limitMs: 10_000 })).toBe(true);
    },
    async close(): Promise<void> {
      await runner.stop();
      await store.close();
      await opened.close();
    },
  };
}
