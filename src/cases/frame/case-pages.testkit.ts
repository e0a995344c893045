import { randomUUID } from 'node:crypto';
import type { CommandMechanism, DomainEvent } from '../../../libs/event-sourcing/index.js';
import { PageVisitor, type SeenPage } from '../../../test/support/page-visitor.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { outside, registered, withUnits } from '../../agencies/domain/agency.testkit.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import type { PersonRole } from '../../vocabulary/index.js';
import type { CaseEvent } from '../domain/case.events.js';
import { agency, approver, coordinator, lead, peer } from '../domain/case.testkit.js';

export const outsideAgency = 'a0000000-0000-4000-8000-00000000000f';
/** With two units, north and south. */
export const largeAgency = 'a0000000-0000-4000-8000-00000000000d';
export const stranger = 'c0000000-0000-4000-8000-00000000000e';
/** Trained, and taken by no case: whoever is invited once is not free for another case. */
export const spares = ['c0000000-0000-4000-8000-00000000000b', 'c0000000-0000-4000-8000-00000000000c'] as const;
export const otherApprover = 'c0000000-0000-4000-8000-00000000000d';

const people: readonly (readonly [string, string, readonly PersonRole[]])[] = [
  [coordinator, 'Robin Vale', ['coordinator']],
  [lead, 'Lee Lead', ['team_lead', 'peer_member']],
  [peer, 'Pat Peer', ['peer_member']],
  [approver, 'Ash Approver', ['approver']],
  [otherApprover, 'Alex Second', ['approver']],
  [spares[0], 'Sam Spare', ['peer_member']],
  [spares[1], 'Uli Spare', ['peer_member']],
  [stranger, 'Sol Stranger', ['team_lead', 'peer_member', 'program_leadership', 'administrator', 'privacy_officer']],
];

/** What makes a member one who can be invited. */
const trained: readonly DomainEvent[] = [
  {
    type: 'MembershipChanged',
    data: { programs: ['telecommunicator_911'], agencyId: null, unitId: null, disciplines: ['dispatcher'], teamRoles: ['peer'] },
  },
  { type: 'TrainingRecorded', data: { trainingId: stranger, on: '2026-02-10', hours: 60 } },
  { type: 'CredentialRecorded', data: { kind: 'peer_support_certificate', validUntil: '2029-12-31' } },
];

/**
 * The whole service with three agencies, one outside the region, and a few people, some of them trained members, at 6:00 in the morning of
 * 23 November in Chicago.
 */
export interface CasePages {
  readonly service: TestService;
  /** Somebody at the pages. */
  as(personId: string): Promise<PageVisitor>;
  /** A case to which this has happened; `at` is the end of an address of a page that waits for it. */
  caseOf(events: readonly CaseEvent[]): Promise<{ readonly caseId: string; readonly at: string }>;
  /** What has happened to a case. */
  happenedTo(caseId: string): Promise<readonly DomainEvent[]>;
  end(): Promise<void>;
}

export async function casePages(): Promise<CasePages> {
  const service = await testService();
  const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
  const given = async (stream: string, events: readonly DomainEvent[]) => {
    const metadata = { actor: coordinator, recordedAt: service.clock.now().toISOString() };
    const appended = await store.append(
      stream,
      -1,
      // Each of its own command.
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata: { ...metadata, commandId: randomUUID() } })),
    );
    await service.projected(appended.position);
    return appended;
  };
  await given(`agency-${agency}`, registered());
  await given(`agency-${outsideAgency}`, outside({ name: 'Far Fire' }));
  await given(`agency-${largeAgency}`, withUnits({ name: 'Large Fire' }));
  for (const [id, name, roles] of people) {
    await given(`person-${id}`, [
      { type: 'PersonAdded', data: { name } },
      ...roles.map((role) => ({ type: 'RoleGranted', data: { role } })),
      ...([peer, ...spares].includes(id) ? trained : []),
    ]);
  }
  return {
    service,
    as: (personId) => PageVisitor.signedIn(service, personId),
    caseOf: async (events) => {
      const caseId = randomUUID();
      const { position } = await given(`case-${caseId}`, events);
      return { caseId, at: `?after=${position}` };
    },
    happenedTo: async (caseId) => (await store.read(`case-${caseId}`)).map(({ event }) => event),
    end: () => service.end(),
  };
}

/** What a person reads of a page that is there. */
export function readOf({ status, text }: SeenPage): string {
  if (status !== 200) throw new Error(`the page answered ${status}: ${text}`);
  return text;
}
