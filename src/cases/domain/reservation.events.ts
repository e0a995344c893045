import type { DomainEvent } from '../../../libs/event-sourcing/index.js';

/**
 * A case wants the member: the command named is to appear in its stream before `until` (ISO 8601 in UTC). A claim whose
 * command never came no longer counts after that. `claim` tells apart two tries of the same command.
 */
export type MemberReserved = DomainEvent<
  'MemberReserved',
  { readonly caseId: string; readonly claim: string; readonly commandId: string; readonly until: string }
>;

/** The member is free again. With `claim`, only that claim has been given up, and others of the case stand. */
export type MemberReleased = DomainEvent<
  'MemberReleased',
  { readonly caseId: string; readonly claim?: string; readonly releasedAt: string }
>;

export type ReservationEvent = MemberReserved | MemberReleased;

/** Name of the stream in which cases compete for a member. */
export function reservationStream(memberId: string): string {
  return `reservation-${memberId}`;
}

/** Id of the member whose reservations a stream holds; null where it is another stream. */
export function reservedMemberOf(stream: string): string | null {
  return stream.startsWith('reservation-') ? stream.slice('reservation-'.length) : null;
}
