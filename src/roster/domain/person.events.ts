import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { CorrectionReason, Discipline, PersonRole, Program, TeamRole } from '../../vocabulary/index.js';
import type { CredentialKind } from './credential-kinds.js';

export function personStream(personId: string): string {
  return `person-${personId}`;
}

export type PersonAdded = DomainEvent<'PersonAdded', { readonly name: string }>;
export type PersonRenamed = DomainEvent<'PersonRenamed', { readonly name: string }>;

/** A role that an administrator proposes for somebody waits for a privacy officer. `by` proposed it, `at` (ISO 8601 in UTC). */
export type RoleProposed = DomainEvent<'RoleProposed', { readonly role: PersonRole; readonly by: string; readonly at: string }>;
export type RoleProposalWithdrawn = DomainEvent<'RoleProposalWithdrawn', { readonly role: PersonRole }>;
export type RoleProposalDeclined = DomainEvent<'RoleProposalDeclined', { readonly role: PersonRole }>;

/** `proposedBy` is left out where nobody had to propose it: the first two, a peer member, and what the operator of the host granted. */
export type RoleGranted = DomainEvent<'RoleGranted', { readonly role: PersonRole; readonly proposedBy?: string }>;
export type RoleRevoked = DomainEvent<'RoleRevoked', { readonly role: PersonRole }>;

/** What a person is on the teams. Who is in no program is on no team. */
export interface Membership {
  readonly programs: readonly Program[];
  /** Where the person works; null where that is no agency of the register. */
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
}

/** Whole: it replaces what was known before. */
export type MembershipChanged = DomainEvent<'MembershipChanged', Membership>;

/** `on` is the day on which it ended; hours in quarters. */
export type TrainingRecorded = DomainEvent<
  'TrainingRecorded',
  { readonly trainingId: string; readonly on: string; readonly hours: number }
>;

/** An entry that should not have been made counts no longer. */
export type TrainingStruck = DomainEvent<'TrainingStruck', { readonly trainingId: string; readonly reason: CorrectionReason }>;

/** `validUntil` is the last day on which it holds. Replaces what was known of this kind. */
export type CredentialRecorded = DomainEvent<'CredentialRecorded', { readonly kind: CredentialKind; readonly validUntil: string }>;

/** The person no longer claims this kind, so that it can no longer lapse. */
export type CredentialWithdrawn = DomainEvent<'CredentialWithdrawn', { readonly kind: CredentialKind }>;

/** The first day on which the person is available again; null where available at once. */
export type AvailabilitySet = DomainEvent<'AvailabilitySet', { readonly unavailableUntil: string | null }>;

/** Who said so: the person, or a coordinator whom they told. */
export type SaidBy = 'own' | 'coordinator';

export type ConsoleRosterAgreed = DomainEvent<'ConsoleRosterAgreed', { readonly said: SaidBy }>;
export type ConsoleRosterLeft = DomainEvent<'ConsoleRosterLeft', { readonly said: SaidBy }>;

/** What is left out stays. */
export type ContactChanged = DomainEvent<
  'ContactChanged',
  {
    /** Sealed, subject the person; null removes it. */
    readonly phone?: string | null;
    /** Sealed, subject the person; null removes it. */
    readonly mail?: string | null;
    /** What each box is kept for; `roster` where it is left out. */
    readonly keptFor?: { readonly phone?: string; readonly mail?: string };
    /** The keys that are destroyed with what was there before. */
    readonly forgotten?: readonly string[];
  }
>;

/** How the person was reached, some time after they were deactivated: `forgotten` names the keys that are destroyed. */
export type MemberContactForgotten = DomainEvent<'MemberContactForgotten', { readonly forgotten: readonly string[] }>;

export type PersonDeactivated = DomainEvent<'PersonDeactivated', Readonly<Record<string, never>>>;
export type PersonReactivated = DomainEvent<'PersonReactivated', Readonly<Record<string, never>>>;

export type PersonEvent =
  | PersonAdded
  | PersonRenamed
  | RoleProposed
  | RoleProposalWithdrawn
  | RoleProposalDeclined
  | RoleGranted
  | RoleRevoked
  | MembershipChanged
  | TrainingRecorded
  | TrainingStruck
  | CredentialRecorded
  | CredentialWithdrawn
  | AvailabilitySet
  | ConsoleRosterAgreed
  | ConsoleRosterLeft
  | ContactChanged
  | MemberContactForgotten
  | PersonDeactivated
  | PersonReactivated;

/** Whose stream it is; null where it is no person's. */
export function personOf(stream: string): string | null {
  return stream.startsWith('person-') ? stream.slice('person-'.length) : null;
}
