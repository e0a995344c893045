import { unknownEvent, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { MemberReleased, ReservationEvent } from './reservation.events.js';

export interface Claim {
  readonly claim: string;
  readonly commandId: string;
  readonly until: string;
}

/** The one case that holds the member, with every claim that it has made since. */
export interface HeldMember {
  readonly caseId: string;
  readonly claims: readonly Claim[];
}

/** `cases` names every case that ever held the member, with when it let them go; null while it holds them. */
export interface Reservation {
  readonly held: HeldMember | null;
  readonly cases: Readonly<Record<string, string | null>>;
}

/** What is known of the case that holds a member: whether it still counts on them, and the commands in its stream. */
export interface HoldingCase {
  readonly countsOnMember: boolean;
  readonly commandIds: ReadonlySet<string>;
}

export const reservationEvolution: Evolution<Reservation, ReservationEvent> = {
  initial: { held: null, cases: {} },
  evolve(state, event) {
    switch (event.type) {
      case 'MemberReserved': {
        const { caseId, ...claim } = event.data;
        const others = state.held?.caseId === caseId ? state.held.claims.filter((one) => one.claim !== claim.claim) : [];
        return { held: { caseId, claims: [...others, claim] }, cases: { ...state.cases, [caseId]: null } };
      }
      case 'MemberReleased':
        return state.held?.caseId === event.data.caseId ? released(state, state.held, event.data) : state;
      default:
        return unknownEvent(event);
    }
  },
};

function released(state: Reservation, held: HeldMember, { claim, caseId, releasedAt }: MemberReleased['data']): Reservation {
  const left = claim === undefined ? [] : held.claims.filter((one) => one.claim !== claim);
  if (claim !== undefined) return { ...state, held: { ...held, claims: left } };
  return { held: null, cases: { ...state.cases, [caseId]: releasedAt } };
}

/**
 * Whether the case still has the member: it counts on them, or a claim may yet appear in its stream.
 *
 * @param givenUp a claim whose try has certainly stored nothing
 */
export function stillHeld(held: HeldMember, holder: HoldingCase, now: string, givenUp?: string): boolean {
  return holder.countsOnMember || held.claims.some((one) => isPending(one, holder, now) && one.claim !== givenUp);
}

function isPending({ commandId, until }: Claim, { commandIds }: HoldingCase, now: string): boolean {
  return !commandIds.has(commandId) && Date.parse(until) > Date.parse(now);
}
