import type { InterventionKind } from './standard-values.js';
import type { FollowUpKind } from './standard-values-after.js';

/** Hours after the incident between which a kind of intervention is in time; no upper end where `toHours` is absent. */
export interface Window {
  readonly kind: InterventionKind;
  readonly fromHours: number;
  readonly toHours: number;
}

export interface LadderRung {
  readonly kind: FollowUpKind;
  readonly afterHours: number;
}

/** Of one case: a call a week for five years is fewer. */
export const MOST_FAMILY_LIAISON_CONTACTS = 300;

/**
 * What authorities disagree about and the program decides for itself: the terms of one policy version. A case pins the
 * version in force when it was received (docs/domain.md section 3, "Timing is policy, not code").
 */
export interface PolicyTerms {
  readonly windows: readonly Window[];
  /** Follow-ups of a case, counted from triage and again from the end of the first intervention held. */
  readonly ladder: readonly LadderRung[];
  /** Weekly contact with the family after a line-of-duty death, until the closing check. */
  readonly familyLiaisonEveryHours: number;
  readonly teamCareWithinHours: number;
  readonly trainingHours: number;
  readonly coolDownDays: number;
  /** Days after somebody was deactivated, until how they were reached is forgotten. */
  readonly forgetFormerMembersAfterDays: number;
  /** Hours past its due date after which the lead, and then the coordinators' desk, is told of a follow-up. */
  readonly escalateToLeadAfterHours: number;
  readonly escalateToDeskAfterHours: number;
  readonly phonedApprovalConfirmWithinHours: number;
  /** How long an outcome can be taken back as if it had not been tapped. */
  readonly undoSeconds: number;
  /** Minutes without a request after which somebody is signed out. */
  readonly sessionIdleMinutes: number;
}

/** Policy version 1 of an empty system. */
export const defaultPolicyTerms: PolicyTerms = {
  windows: [
    { kind: 'defusing', fromHours: 0, toHours: 12 },
    { kind: 'demobilization', fromHours: 0, toHours: 24 },
    { kind: 'crisis_management_briefing', fromHours: 0, toHours: 72 },
    { kind: 'cisd', fromHours: 24, toHours: 240 },
  ],
  ladder: [
    { kind: 'agency_check_back', afterHours: 24 },
    { kind: 'individual_check_in', afterHours: 72 },
    { kind: 'individual_check_in', afterHours: 168 },
    { kind: 'agency_check_back', afterHours: 336 },
    { kind: 'individual_check_in', afterHours: 720 },
    { kind: 'closing_check', afterHours: 2160 },
  ],
  familyLiaisonEveryHours: 168,
  teamCareWithinHours: 72,
  trainingHours: 40,
  coolDownDays: 7,
  forgetFormerMembersAfterDays: 30,
  escalateToLeadAfterHours: 24,
  escalateToDeskAfterHours: 48,
  phonedApprovalConfirmWithinHours: 72,
  undoSeconds: 60,
  sessionIdleMinutes: 60,
};

/** For a decision that rests on the policy that the case has. */
export interface GivenPolicy {
  readonly policy: PolicyTerms;
}
