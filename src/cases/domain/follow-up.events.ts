import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type {
  CloseReason,
  CorrectionReason,
  DeviationReason,
  FollowUpKind,
  FollowUpOutcome,
  ReopenReason,
  When,
} from '../../vocabulary/index.js';

/** Exactly one at every moment: a person, or the coordinators' desk. */
export type Owner = { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'desk' };

export type FollowUpPlanned = DomainEvent<
  'FollowUpPlanned',
  {
    readonly followUpId: string;
    readonly kind: FollowUpKind;
    readonly dueAt: When;
    readonly owner: Owner;
    /** Hours of the policy's ladder after which it falls due; absent where a person planned it. */
    readonly ladderHours?: number;
    /** Deployment whose team care this is: one duty for each deployment. */
    readonly deploymentId?: string;
    /** The follow-up whose outcome asked for this one. */
    readonly after?: string;
  }
>;

/** `chosen` where somebody gave it to them: absent where it came to them with the team, and in events of 0.1.0. */
export type FollowUpAssigned = DomainEvent<
  'FollowUpAssigned',
  { readonly followUpId: string; readonly owner: Owner; readonly chosen?: true }
>;

/** Its owner left the team or the program, or lost the role for it; it is the desk's. */
export type FollowUpPassedToDesk = DomainEvent<'FollowUpPassedToDesk', { readonly followUpId: string; readonly from: string }>;

/** `because` tells a date that a person moved from one that the ladder gave again. */
export type FollowUpRescheduled = DomainEvent<
  'FollowUpRescheduled',
  {
    readonly followUpId: string;
    readonly dueAt: When;
    readonly because: DeviationReason | 'intervention_held' | 'outcome_undone' | 'facts_changed';
  }
>;

/** Nobody moved it: it has the date that it had before, from which the ladder moves it again where it is the ladder's. */
export type FollowUpRescheduleTakenBack = DomainEvent<
  'FollowUpRescheduleTakenBack',
  { readonly followUpId: string; readonly dueAt: When; readonly reason: CorrectionReason }
>;

/**
 * `no_answer` is an attempt and leaves the follow-up open; every other outcome settles it.
 * `settledBy` tells what the facts no longer asked for from what a person said: `ladder`, in events of 0.1.0 the closing check that
 * ended the weekly liaison.
 */
export type FollowUpOutcomeRecorded = DomainEvent<
  'FollowUpOutcomeRecorded',
  {
    readonly followUpId: string;
    readonly outcome: FollowUpOutcome;
    readonly at: When;
    readonly recordedBy: string;
    /** When the service recorded it: the minute in which a tap can be undone counts from here. */
    readonly recordedAt: string;
    readonly settledBy?: string;
  }
>;

/**
 * The last outcome is taken back as if it had not been tapped; with a reason where that was no slip of the finger. `attempt` tells
 * which one where it was not the last.
 */
export type FollowUpOutcomeUndone = DomainEvent<
  'FollowUpOutcomeUndone',
  { readonly followUpId: string; readonly reason?: CorrectionReason; readonly attempt?: number }
>;

export type FollowUpOutcomeCorrected = DomainEvent<
  'FollowUpOutcomeCorrected',
  /** `at` where that was otherwise as well, `attempt` where it was not the last one. */
  {
    readonly followUpId: string;
    readonly outcome: FollowUpOutcome;
    readonly at?: When;
    readonly reason: CorrectionReason;
    readonly attempt?: number;
  }
>;

export type EscalationLevel = 'lead' | 'desk';

/** Told that it is late; the owner stays the owner. */
export type FollowUpEscalated = DomainEvent<'FollowUpEscalated', { readonly followUpId: string; readonly level: EscalationLevel }>;

export type CaseClosed = DomainEvent<'CaseClosed', { readonly because: CloseReason; readonly closedAt: When }>;

export type CaseReopened = DomainEvent<'CaseReopened', { readonly reason: ReopenReason }>;

/** Why a case was closed, or was last opened again, was otherwise. */
export type ClosingCorrected = DomainEvent<
  'ClosingCorrected',
  { readonly because?: CloseReason; readonly reopenedBecause?: ReopenReason; readonly reason: CorrectionReason }
>;

export type FollowUpEvent =
  | FollowUpPlanned
  | FollowUpAssigned
  | FollowUpPassedToDesk
  | FollowUpRescheduled
  | FollowUpRescheduleTakenBack
  | FollowUpOutcomeRecorded
  | FollowUpOutcomeUndone
  | FollowUpOutcomeCorrected
  | FollowUpEscalated;

/** The personal data kept for these purposes has been made unreadable for good, by destroying its keys. */
export type ContactsForgotten = DomainEvent<'ContactsForgotten', { readonly keptFor: readonly string[]; readonly forgottenAt: string }>;

export type ClosureEvent = CaseClosed | CaseReopened | ClosingCorrected | ContactsForgotten;
