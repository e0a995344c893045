import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { CorrectionReason, FollowUpOutcome, When } from '../../vocabulary/index.js';

/** What ends a promise. That nobody answered does not: it is tried again. */
export const promiseOutcomes = [
  'reached_ok',
  'reached_wants_more',
  'reached_referred',
  'declined',
  'unreachable',
  'not_needed',
] as const satisfies readonly FollowUpOutcome[];
export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** Whose a promise is: exactly one at every moment. The desk is all coordinators together. */
export type PromiseOwner = { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'desk' };

/** The member promised to call back whom they supported; it is theirs. */
export type CallBackPromised = DomainEvent<
  'CallBackPromised',
  {
    readonly dueAt: When;
    /** Sealed, subject the contact: whom to call back, and how. */
    readonly contact?: string;
  }
>;

/** Holds only what has changed. */
export type PromiseChanged = DomainEvent<
  'PromiseChanged',
  {
    readonly dueAt?: When;
    /** Sealed, subject the contact: whom to call back, and how. */
    readonly contact?: string;
  }
>;

/** Nobody answered, and the owner tries again then; the promise stays. `triedAt`: ISO 8601 in UTC. */
export type PromiseTried = DomainEvent<'PromiseTried', { readonly triedAt: string; readonly dueAt: When }>;

/** What came of it: nobody waits for the call any more. */
export type PromiseKept = DomainEvent<'PromiseKept', { readonly outcome: PromiseOutcome }>;

/** Another outcome; without one it is not done after all, and open again. */
export type PromiseCorrected = DomainEvent<'PromiseCorrected', { readonly outcome?: PromiseOutcome; readonly reason: CorrectionReason }>;

/** Nothing was promised, or it is not to be kept. */
export type PromiseTakenBack = DomainEvent<'PromiseTakenBack', { readonly reason: CorrectionReason }>;

/** The desk has been told that it is overdue; the owner stays the owner. */
export type PromiseEscalated = DomainEvent<'PromiseEscalated', Readonly<Record<string, never>>>;

/** The desk gave it to a member, who promises it for that date. */
export type PromiseGiven = DomainEvent<'PromiseGiven', { readonly memberId: string; readonly dueAt: When }>;

/** Its owner can keep it no longer, and it is the desk's. */
export type PromisePassedToDesk = DomainEvent<'PromisePassedToDesk', { readonly from: string }>;

/** Whom to call back was made unreadable for good: `keptFor` names the key that is destroyed. */
export type PromisedContactForgotten = DomainEvent<'PromisedContactForgotten', { readonly keptFor: string; readonly forgottenAt: string }>;

export type PromiseEvent =
  | CallBackPromised
  | PromiseChanged
  | PromiseTried
  | PromiseKept
  | PromiseCorrected
  | PromiseTakenBack
  | PromiseEscalated
  | PromiseGiven
  | PromisePassedToDesk
  | PromisedContactForgotten;
