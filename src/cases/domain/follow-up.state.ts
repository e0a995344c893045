import type { CorrectionReason, FollowUpKind, FollowUpOutcome, When } from '../../vocabulary/index.js';
import type { FollowUpRescheduled, Owner } from './case.events.js';

/** One outcome that somebody tapped, kept so that it can be taken back. */
export interface RecordedOutcome {
  /** Which of all that were recorded of this follow-up, the first being 1: it keeps that number, whatever becomes of the others. */
  readonly attempt: number;
  readonly outcome: FollowUpOutcome;
  /** When it was, as it was said. */
  readonly at: When;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** Absent where a person said it. */
  readonly settledBy?: string;
  /** Why it was last corrected, where it was. */
  readonly correctedBecause?: CorrectionReason;
  /** The date on which it is tried again, where nobody answered. */
  readonly nextDueAt?: When;
}

/** A date that came with an attempt, by the number of that one, or to which somebody moved it. */
export interface ChosenDate {
  readonly dueAt: When;
  readonly attempt?: number;
}

export interface FollowUp {
  readonly id: string;
  readonly need: number;
  readonly kind: FollowUpKind;
  readonly dueAt: When;
  /** A person moved it to this date: the ladder leaves it alone. */
  readonly dateChosen: boolean;
  /** Why it was last given another date. */
  readonly movedBecause?: FollowUpRescheduled['data']['because'];
  /** The date that it has where nobody chose another: that of the ladder or of its plan. */
  readonly ownDueAt: When;
  /** Every date that people chose since, oldest first: the last one stands, and each can be taken away from among the others. */
  readonly chosenDates: readonly ChosenDate[];
  /** Why it turned out that nobody moved it, until somebody does. */
  readonly moveTakenBackBecause?: CorrectionReason;
  readonly owner: Owner;
  /** A person gave it to them: the ladder leaves it there. */
  readonly ownerChosen: boolean;
  /** From whom it came to the desk, because they could see to it no longer; until somebody is given it. */
  readonly passedFrom?: string;
  readonly ladderHours?: number;
  readonly deploymentId?: string;
  readonly after?: string;
  /** The outcome that asked for it, of the follow-up that it comes after. */
  readonly askedFor?: Pick<RecordedOutcome, 'outcome' | 'recordedAt'>;
  /** Oldest first; the last one tells whether it is settled. */
  readonly outcomes: readonly RecordedOutcome[];
  /** How many were ever recorded. */
  readonly attempts: number;
  /** Why an outcome that is gone turned out to be none, by its number. */
  readonly attemptsTakenBack: Readonly<Record<number, CorrectionReason>>;
  readonly escalatedTo: readonly ('lead' | 'desk')[];
}
