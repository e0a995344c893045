import { stillHeld, type HoldingCase, type Reservation } from './reservation.js';
import type { ReservationEvent } from './reservation.events.js';

export interface ReleaseMemberCommand {
  readonly caseId: string;
  readonly holder: HoldingCase;
  readonly now: string;
  /** A claim whose try was refused, and so has certainly stored nothing. */
  readonly givenUp?: string;
}

/**
 * Lets a member go whom the case no longer counts on, once no claim can appear in its stream any more. Does nothing
 * while the case counts on them; where only other claims are pending, gives up the one named.
 */
export function releaseMember(command: ReleaseMemberCommand, state: Reservation): readonly ReservationEvent[] {
  const { caseId, holder, now, givenUp } = command;
  if (state.held?.caseId !== caseId || holder.countsOnMember) return [];
  if (!stillHeld(state.held, holder, now, givenUp)) return [{ type: 'MemberReleased', data: { caseId, releasedAt: now } }];
  if (!state.held.claims.some(({ claim }) => claim === givenUp)) return [];
  return [{ type: 'MemberReleased', data: { caseId, claim: givenUp, releasedAt: now } }];
}
