import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import type {
  CancelReason,
  CorrectionReason,
  DeviationReason,
  Discipline,
  InterventionKind,
  Mode,
  ReferralKind,
  ResourceCode,
  When,
} from '../../vocabulary/index.js';

/**
 * Against the window that the case's policy gives this kind of intervention. In events it is what was known then: whoever shows it
 * derives it from the facts as they stand (`timelinessOf`).
 */
export type Timeliness = 'inside' | 'earlier' | 'later' | 'not_known' | 'not_applicable';

export type InterventionPlanned = DomainEvent<
  'InterventionPlanned',
  {
    readonly interventionId: string;
    readonly deploymentId: string;
    readonly kind: InterventionKind;
    readonly mode: Mode;
    readonly plannedFor: When;
    readonly timeliness: Timeliness;
    readonly deviation?: DeviationReason;
  }
>;

export type InterventionRescheduled = DomainEvent<
  'InterventionRescheduled',
  {
    readonly interventionId: string;
    readonly plannedFor: When;
    readonly timeliness: Timeliness;
    readonly deviation?: DeviationReason;
  }
>;

/** People served, as a count for each discipline. */
export interface Attendance {
  readonly discipline: Discipline;
  readonly count: number;
}

/** Numbers and codes only: what anyone said has no place here. */
export type InterventionHeld = DomainEvent<
  'InterventionHeld',
  {
    readonly interventionId: string;
    readonly deploymentId: string;
    readonly heldAt: When;
    /** End of it: `heldAt` and the minutes. Follow-ups, team care and cool-down count from here. */
    readonly endedAt: When;
    readonly minutes: number;
    readonly attended: readonly Attendance[];
    readonly team: readonly string[];
    readonly resources: readonly ResourceCode[];
    readonly timeliness: Timeliness;
    readonly deviation?: DeviationReason;
  }
>;

/** What can be corrected of an intervention. */
export interface InterventionChange {
  readonly kind?: InterventionKind;
  readonly mode?: Mode;
  /** Of what was held or cancelled: what is still planned is rescheduled. */
  readonly plannedFor?: When;
  readonly heldAt?: When;
  readonly minutes?: number;
  readonly attended?: readonly Attendance[];
  readonly team?: readonly string[];
  readonly resources?: readonly ResourceCode[];
  readonly deviation?: DeviationReason;
  readonly cancelledBecause?: CancelReason;
}

/**
 * Something of an intervention was otherwise. `didNotHappen`: it was neither held nor cancelled, and is planned again. `endedAt` is the
 * end that it has now, where its time or its minutes have changed.
 */
export type InterventionCorrected = DomainEvent<
  'InterventionCorrected',
  {
    readonly interventionId: string;
    readonly change: InterventionChange;
    readonly endedAt?: When;
    readonly notKnown?: readonly 'deviation'[];
    readonly didNotHappen?: true;
    readonly reason: CorrectionReason;
  }
>;

export type InterventionCancelled = DomainEvent<
  'InterventionCancelled',
  { readonly interventionId: string; readonly reason: CancelReason }
>;

export type ReferralOffered = DomainEvent<
  'ReferralOffered',
  { readonly referralId: string; readonly kind: ReferralKind; readonly offeredAt: When; readonly interventionId?: string }
>;

export type ReferralAnswered = DomainEvent<'ReferralAnswered', { readonly referralId: string; readonly accepted: boolean }>;

/** An offer, or its answer, was otherwise, or was none at all. */
export type ReferralCorrected = DomainEvent<
  'ReferralCorrected',
  {
    readonly referralId: string;
    readonly change: {
      readonly kind?: ReferralKind;
      readonly offeredAt?: When;
      readonly interventionId?: string;
      readonly accepted?: boolean;
    };
    readonly notKnown?: readonly ('interventionId' | 'accepted')[];
    readonly didNotHappen?: true;
    readonly reason: CorrectionReason;
  }
>;

export type InterventionEvent =
  | InterventionPlanned
  | InterventionRescheduled
  | InterventionHeld
  | InterventionCorrected
  | InterventionCancelled
  | ReferralOffered
  | ReferralAnswered
  | ReferralCorrected;
