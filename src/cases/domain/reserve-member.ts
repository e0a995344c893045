import { refuse } from '../../../libs/event-sourcing/index.js';
import { stillHeld, type HoldingCase, type Reservation } from './reservation.js';
import type { ReservationEvent } from './reservation.events.js';

export interface ReserveMemberCommand {
  readonly caseId: string;
  readonly claim: string;
  readonly commandId: string;
  readonly until: string;
  readonly now: string;
  /** What is known of the other case that holds the member; null where none does. */
  readonly holder: HoldingCase | null;
}

/**
 * Takes a member for a case. One case at a time holds a member; which other one it is stays unsaid. The same case may
 * claim a member it holds: each claim then waits for its own command.
 *
 * @throws Refusal `already_deployed`
 */
export function reserveMember(command: ReserveMemberCommand, state: Reservation): readonly ReservationEvent[] {
  const { caseId, claim, commandId, until, now, holder } = command;
  const reserved: ReservationEvent = { type: 'MemberReserved', data: { caseId, claim, commandId, until } };
  if (!state.held || state.held.caseId === caseId) return [reserved];
  if (!holder || stillHeld(state.held, holder, now)) {
    refuse('already_deployed', {
      field: 'memberId',
      en: 'This member is deployed already. Choose somebody else.',
      es: 'Este miembro ya está desplegado. Elija a otra persona.',
    });
  }
  return [{ type: 'MemberReleased', data: { caseId: state.held.caseId, releasedAt: now } }, reserved];
}
