import { randomUUID } from 'node:crypto';
import type { CommandMechanism, DomainEvent } from '../../../../../libs/event-sourcing/index.js';
import { PageVisitor, type SeenPage } from '../../../../../test/support/page-visitor.js';
import { testService, type TestService } from '../../../../../test/support/service.js';
import { registered } from '../../../../agencies/domain/agency.testkit.js';
import { COMMAND_MECHANISM } from '../../../../commands/stream-of.js';
import type { PersonRole } from '../../../../vocabulary/index.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { agency, approver, coordinator, lead, mentalHealthLead, peer } from '../../../domain/case.testkit.js';

/** The whole service with an agency and a few people in it, at 6:00 in the morning of 23 November in Chicago. */
export interface PageGround {
  readonly service: TestService;
  readonly coordinator: PageVisitor;
  readonly lead: PageVisitor;
  readonly peer: PageVisitor;
  readonly approver: PageVisitor;
  readonly leadership: PageVisitor;
  /** A case to which this happened, in view of every page. */
  caseOf(events: readonly CaseEvent[]): Promise<string>;
  /** What happened to a case, as codes. */
  happenedTo(caseId: string): Promise<readonly DomainEvent[]>;
  /** A coordinator who works for the agency of every case. */
  ownDesk(): Promise<PageVisitor>;
  end(): Promise<void>;
}

const leadership = 'c0000000-0000-4000-8000-000000000009';
/** Works for the agency of every case, and is on no team of it. */
export const ofTheAgency = 'c0000000-0000-4000-8000-00000000000a';
const people: readonly (readonly [string, string, readonly PersonRole[]])[] = [
  [coordinator, 'Robin Vale', ['coordinator']],
  [lead, 'Lee Lead', ['team_lead', 'peer_member']],
  [peer, 'Pat Peer', ['peer_member']],
  [mentalHealthLead, 'Noor Nash', ['peer_member']],
  [ofTheAgency, 'Nell Near', ['peer_member']],
  [approver, 'Ash Approver', ['approver']],
  [leadership, 'Bo Board', ['program_leadership']],
];

const membership = { programs: ['telecommunicator_911'], unitId: null, disciplines: ['dispatcher'], teamRoles: ['peer'] };

export async function pageGround(): Promise<PageGround> {
  const service = await testService();
  const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
  const given = async (stream: string, events: readonly DomainEvent[]) => {
    const metadata = { commandId: randomUUID(), actor: 'somebody', recordedAt: service.clock.now().toISOString() };
    const appended = await store.append(
      stream,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    await service.projected(appended.position);
    return appended;
  };
  await given(`agency-${agency}`, registered());
  for (const [id, name, roles] of people) {
    await given(`person-${id}`, [
      { type: 'PersonAdded', data: { name } },
      ...roles.map((role) => ({ type: 'RoleGranted', data: { role } })),
      ...(id === ofTheAgency ? [{ type: 'MembershipChanged', data: { ...membership, agencyId: agency } }] : []),
    ]);
  }
  const visitor = (id: string) => PageVisitor.signedIn(service, id);
  return {
    service,
    coordinator: await visitor(coordinator),
    lead: await visitor(lead),
    peer: await visitor(peer),
    approver: await visitor(approver),
    leadership: await visitor(leadership),
    caseOf: async (events) => {
      const caseId = randomUUID();
      await given(`case-${caseId}`, events);
      return caseId;
    },
    happenedTo: async (caseId) => (await store.read(`case-${caseId}`)).map(({ event }) => event),
    ownDesk: async () => {
      const id = randomUUID();
      const events = [
        { type: 'PersonAdded', data: { name: 'Ada Abel' } },
        { type: 'RoleGranted', data: { role: 'coordinator' } },
        { type: 'MembershipChanged', data: { ...membership, agencyId: agency } },
      ];
      await given(`person-${id}`, events);
      return visitor(id);
    },
    end: () => service.end(),
  };
}

/** What a person reads of a page that is there. */
export function readable({ status, text }: SeenPage): string {
  if (status !== 200) throw new Error(`the page answered ${status}: ${text}`);
  return text;
}
