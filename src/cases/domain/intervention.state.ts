import type { CancelReason, CorrectionReason, DeviationReason, InterventionKind, Mode, When } from '../../vocabulary/index.js';
import type { InterventionHeld, ReferralOffered } from './case.events.js';

/** What was said of an intervention that was held. */
export type Held = Pick<InterventionHeld['data'], 'heldAt' | 'minutes' | 'attended' | 'team' | 'resources'>;

export interface Intervention {
  readonly id: string;
  readonly deploymentId: string;
  readonly need: number;
  readonly kind: InterventionKind;
  readonly mode: Mode;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly plannedFor: When;
  /** Why it was, or is to be, outside its window. */
  readonly deviation?: DeviationReason;
  readonly endedAt: When | null;
  readonly cancelledBecause?: CancelReason;
  /** Why it was last corrected, where it was. */
  readonly correctedBecause?: CorrectionReason;
  /** Once it was held. */
  readonly held?: Held;
}

/** Somebody was pointed to something; `accepted` is null until it was answered. */
export type Referral = Omit<ReferralOffered['data'], 'referralId'> & {
  readonly accepted: boolean | null;
  readonly correctedBecause?: CorrectionReason;
};
