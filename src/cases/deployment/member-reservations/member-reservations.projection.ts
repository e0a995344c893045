import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { projectionOf, rowSetsOf } from '../../../../libs/read-side/index.js';
import { instantOf } from '../../../vocabulary/index.js';
import { type CaseEvent, caseIdOf, type ReservationEvent, reservedMemberOf } from '../../domain/index.js';
import { MemberReservation } from './member-reservation.entity.js';

type Rows = readonly MemberReservation[];
type Seen = CaseEvent | ReservationEvent;

const freeing: readonly CaseEvent['type'][] = ['MemberStoodDown', 'DeploymentStoodDown', 'CaseClosed', 'RequestDeclined'];
const taking: readonly CaseEvent['type'][] = ['MemberInvited', 'InvitationAnswered'];

/** Every claim on a member that has not been let go: the to-do list of letting members go. */
export const memberReservationsProjection = projectionOf({
  name: 'member_reservations',
  version: 1,
  parts: [
    rowSetsOf<MemberReservation, Seen>({
      entity: MemberReservation,
      set: 'caseId',
      setsOf: ({ stream, event }) => {
        if (event.type === 'MemberReserved' || event.type === 'MemberReleased') return [event.data.caseId];
        const caseId = caseIdOf(stream);
        const matters = freeing.includes(event.type) || taking.includes(event.type);
        return caseId && matters ? [caseId] : [];
      },
      evolve: (rows, stored) => evolve(rows, stored),
    }),
  ],
});

function evolve(rows: Rows, stored: StoredEvent<Seen>): Rows {
  const { event } = stored;
  const due = (whom: (row: MemberReservation) => boolean) => becomeDue(rows, stored, whom);
  switch (event.type) {
    case 'MemberReserved': {
      const { caseId, claim, commandId, until } = event.data;
      const memberId = reservedMemberOf(stored.stream)!;
      const others = rows.filter((row) => row.claim !== claim);
      return [...others, { id: `${claim}/${stored.id}`, caseId, memberId, claim, commandId, dueAt: new Date(instantOf(until)) }];
    }
    case 'MemberReleased': {
      const memberId = reservedMemberOf(stored.stream)!;
      const { claim } = event.data;
      return rows.filter((row) => row.memberId !== memberId || (claim !== undefined && row.claim !== claim));
    }
    case 'MemberInvited':
      return countedOn(rows, event.data.memberId);
    case 'InvitationAnswered': {
      const { memberId, answer } = event.data;
      return answer === 'accepted' ? countedOn(rows, memberId) : due((row) => row.memberId === memberId);
    }
    case 'MemberStoodDown':
      return due((row) => row.memberId === event.data.memberId);
    case 'DeploymentStoodDown':
      return due((row) => event.data.memberIds.includes(row.memberId));
    case 'CaseClosed':
    case 'RequestDeclined':
      return due(() => true);
    default:
      return rows;
  }
}

function countedOn(rows: Rows, memberId: string): Rows {
  return rows.map((row) => (row.memberId === memberId ? { ...row, dueAt: null } : row));
}

function becomeDue(rows: Rows, { id, metadata }: StoredEvent, whom: (row: MemberReservation) => boolean): Rows {
  return rows.map((row) => {
    if (!whom(row)) return row;
    return { ...row, id: `${row.claim}/${id}`, dueAt: new Date(instantOf(metadata.recordedAt)) };
  });
}
