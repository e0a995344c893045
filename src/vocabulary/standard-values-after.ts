/** The standard values of what comes after a debriefing: follow-ups, referrals, the close, and what is said of a whole case. */
export const followUpKinds = [
  'agency_check_back',
  'individual_check_in',
  'closing_check',
  'family_liaison_contact',
  'post_action_support',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpOutcomes = [
  'reached_ok',
  'reached_wants_more',
  'reached_referred',
  'no_answer',
  'declined',
  'unreachable',
  'not_needed',
] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

export const referralKinds = [
  'eap',
  'licensed_mhp',
  'specialised_clinician',
  'chaplain',
  'crisis_line_988',
  'medical',
  'substance_use',
  'inpatient_retreat',
  'family_counselling',
  'grief_group',
  'legal_financial',
  'commander_peer_team',
  'other_team',
] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** What somebody came to a peer with. */
export const crisisKinds = ['personal', 'professional', 'unclear'] as const;
export type CrisisKind = (typeof crisisKinds)[number];

/** What is handed out or pointed to: a closed list, so that no words of a person can hide in a code. */
export const resourceCodes = [
  'stress_reactions_sheet',
  'sleep_sheet',
  'family_guide',
  'coping_card',
  'crisis_line_card',
  'eap_card',
  'audio_resource',
  'video_resource',
  'news_resource',
  'resiliency_tool',
] as const;
export type ResourceCode = (typeof resourceCodes)[number];

export const reopenReasons = ['new_need', 'follow_up_missed', 'closed_in_error'] as const;
export type ReopenReason = (typeof reopenReasons)[number];

export const correctionReasons = ['mistyped', 'learned_later'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const closeReasons = [
  'completed',
  'declined_by_recipients',
  'handed_to_professional',
  'transferred_to_other_team',
  'unreachable',
  'withdrawn',
  'duplicate',
  'opened_in_error',
] as const;
export type CloseReason = (typeof closeReasons)[number];

export const stages = [
  'requested',
  'triaged',
  'awaiting_approval',
  'deploying',
  'deployed',
  'supporting',
  'following_up',
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const;
export type Stage = (typeof stages)[number];

/** Why something sealed is opened. */
export const openingPurposes = [
  'arrange_response',
  'follow_up',
  'console_roster',
  'roster_upkeep',
  'person_asked',
  'privacy_review',
] as const;
export type OpeningPurpose = (typeof openingPurposes)[number];

/** Why a release of statistics may not come out before somebody has looked. */
export const releaseHoldReasons = ['records_under_review', 'suspected_error', 'legal_advice'] as const;
export type ReleaseHoldReason = (typeof releaseHoldReasons)[number];

/** What was materially wrong with a year of figures that is out; told to its readers with the second version. */
export const restatementReasons = [
  'counted_what_never_was',
  'one_incident_counted_several_times',
  'agencies_in_wrong_county',
  'wrong_rule_of_counting',
] as const;
export type RestatementReason = (typeof restatementReasons)[number];
