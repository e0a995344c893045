import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { CorrectionReason, CrisisKind, Discipline, Mode, Program, ReferralKind } from '../../vocabulary/index.js';
import type { PromiseEvent } from './promise.events.js';

export function contactStream(contactId: string): string {
  return `contact-${contactId}`;
}

/** Whose stream it is; null where it is no contact's. */
export function contactOf(stream: string): string | null {
  return stream.startsWith('contact-') ? stream.slice('contact-'.length) : null;
}

/** What is said of a contact between a peer and somebody: nothing that tells who it was (docs/domain.md, section 3). */
export interface ContactFacts {
  /** The day in the program's zone. */
  readonly on: string;
  readonly program: Program;
  readonly mode: Mode;
  /** Of whoever was supported. */
  readonly discipline: Discipline;
  readonly minutes: number;
  readonly crisis: CrisisKind;
  readonly referral?: ReferralKind;
  /** The case that it belongs to, of those that the member could see when they said so. */
  readonly caseId?: string;
}

/** What of a contact may turn out not to be so. */
export const contactUnknowns = ['referral', 'caseId'] as const;
export type ContactUnknown = (typeof contactUnknowns)[number];

/** A member supported somebody, peer to peer. */
export type IndividualContactLogged = DomainEvent<'IndividualContactLogged', ContactFacts & { readonly memberId: string }>;

/** Holds only what has changed. `notKnown`: nobody was referred, or it belongs to no case, after all. */
export type IndividualContactCorrected = DomainEvent<
  'IndividualContactCorrected',
  { readonly change: Partial<ContactFacts>; readonly notKnown?: readonly ContactUnknown[]; readonly reason: CorrectionReason }
>;

/** There was no such contact; it counts nowhere. */
export type IndividualContactWithdrawn = DomainEvent<'IndividualContactWithdrawn', { readonly reason: CorrectionReason }>;

/** What happens to a contact itself. */
export type ContactEvent = IndividualContactLogged | IndividualContactCorrected | IndividualContactWithdrawn;

/** Everything in the stream of a contact: what it was, and the promise that was made with it. */
export type IndividualContactEvent = ContactEvent | PromiseEvent;
