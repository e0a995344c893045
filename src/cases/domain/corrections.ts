import type { CaseEvent } from './case.events.js';

/**
 * Why something that is recorded has no correction of its own: it says which thing it is, or when it was entered, or who entered it;
 * it follows from what is recorded elsewhere and is derived again with it; it is a correction itself, and another one corrects what
 * it says; or nobody said it, but the clock.
 */
export type NoCorrection = 'identity' | 'entry' | 'who' | 'derived' | 'correction' | 'clock';

/** By which command, of that name, a fact is put right; or why there is none. */
export type Correction = { readonly by: string } | { readonly none: NoCorrection };

/** `itself` is that it happened at all. */
type CorrectionsOf<Data> = { readonly itself: Correction } & { readonly [Field in keyof Required<Data>]: Correction };

const by = (command: string): Correction => ({ by: command });
const identity: Correction = { none: 'identity' };
const entry: Correction = { none: 'entry' };
const who: Correction = { none: 'who' };
const derived: Correction = { none: 'derived' };
const correction: Correction = { none: 'correction' };
const clock: Correction = { none: 'clock' };

const bySecondPerson = by('decide-conflict-override');
/** By somebody else than who declared it (docs/domain.md section 5, rule 1). */
const neverSo = by('take-back-conflict');
const facts = by('correct-field');
const callBack = by('correct-call-back');
const triage = by('triage-case');
const decision = by('take-back-pre-approval');
const override = by('take-back-conflict-override');
const agreement = by('take-back-lead-agreement');
const offTheTeam = by('stand-down-member');
const role = by('correct-team-role');
const answer = by('record-phoned-answer');
const lead = by('name-lead');
const meeting = by('set-meeting-place');
const again = by('invite-member');
const standDown = by('correct-stand-down');
const intervention = by('correct-intervention');
const plan = by('reschedule-intervention');
const referral = by('correct-referral');
const due = by('reschedule-follow-up');
const owner = by('assign-follow-up');
const outcome = by('correct-outcome');
const closing = by('correct-closing');

/**
 * Everything that the events of a case record, and how each of it is put right (docs/domain.md section 3, step 8). The compiler asks
 * for every event and every field of it; the specs of `test/corrections` walk through it by the API and by the pages.
 */
export const corrections: { readonly [Type in CaseEvent['type']]: CorrectionsOf<Extract<CaseEvent, { readonly type: Type }>['data']> } = {
  RequestReceived: { itself: by('decline-request'), reference: identity, receivedAt: facts, policyVersion: derived, facts },
  FieldCorrected: { itself: facts, change: facts, notKnown: facts, receivedAt: facts, reason: correction },
  CallBackRecorded: { itself: callBack, outcome: callBack, at: callBack },
  CallBackCorrected: { itself: callBack, callBack: identity, change: callBack, didNotHappen: callBack, reason: correction },
  RequestDeclined: { itself: by('take-back-decline'), reason: by('take-back-decline') },
  DeclineTakenBack: { itself: by('decline-request'), reason: correction },
  CaseTriaged: { itself: triage, outcome: triage, programs: triage, offers: triage, triagedAt: entry },
  PreApprovalAsked: { itself: derived, askedBy: who, agencyId: derived },
  PreApprovalGranted: { itself: decision, approverId: who },
  PreApprovalRefused: { itself: decision, approverId: who },
  PhonedPreApprovalRecorded: {
    itself: by('take-back-phoned-approval'),
    approverId: by('record-phoned-approval'),
    recordedBy: who,
    confirmDueAt: derived,
  },
  PreApprovalConfirmed: { itself: decision, approverId: who },
  ApprovalConfirmationPassedToDesk: { itself: clock, from: clock },
  PreApprovalTakenBack: { itself: by('decide-pre-approval'), reason: correction },
  PreApprovalLapsed: { itself: derived, agencyId: derived },
  PreApprovalReinstated: { itself: derived, agencyId: derived },
  DeploymentOpened: { itself: by('stand-down-team'), deploymentId: identity },
  MemberInvited: {
    itself: offTheTeam,
    deploymentId: identity,
    memberId: offTheTeam,
    teamRole: role,
    invitedAt: entry,
    invitedBy: who,
    agencyId: derived,
    trainingHours: derived,
    knownReasons: derived,
  },
  TeamRoleCorrected: { itself: role, deploymentId: identity, memberId: identity, teamRole: role, reason: correction },
  InvitationAnswered: {
    itself: answer,
    deploymentId: identity,
    memberId: identity,
    answer,
    reason: answer,
    answeredAt: answer,
    by: who,
  },
  ConflictDeclared: { itself: neverSo, memberId: neverSo, conflict: neverSo, declaredBy: who },
  ConflictTakenBack: { itself: by('declare-conflict'), memberId: identity, conflicts: derived, reason: correction },
  ConflictOverrideAsked: { itself: bySecondPerson, memberId: identity, reason: by('ask-conflict-override'), askedBy: who },
  ConflictOverrideGranted: { itself: override, memberId: override, covers: derived, grantedBy: who },
  ConflictOverrideRefused: { itself: override, memberId: override, refusedBy: who },
  ConflictOverrideTakenBack: { itself: bySecondPerson, memberId: identity, reason: correction },
  LeadAgreed: { itself: agreement, memberId: agreement, covers: derived, agreedBy: who },
  LeadAgreementTakenBack: { itself: by('record-lead-agreement'), memberId: identity, reason: correction },
  LeadNamed: { itself: lead, deploymentId: identity, memberId: lead },
  MeetingPlaceSet: { itself: meeting, deploymentId: identity, meetAt: meeting, place: meeting, contact: meeting, notKnown: meeting },
  TeamConfirmed: { itself: by('stand-down-team'), deploymentId: identity, memberIds: offTheTeam, confirmedAt: entry },
  MemberJoined: { itself: offTheTeam, deploymentId: identity, memberId: offTheTeam },
  MemberStoodDown: { itself: again, deploymentId: identity, memberId: again, reason: standDown },
  DeploymentStoodDown: { itself: again, deploymentId: identity, memberIds: derived, reason: standDown },
  StandDownCorrected: { itself: standDown, deploymentId: identity, memberId: identity, because: standDown, reason: correction },
  InterventionPlanned: {
    itself: by('cancel-intervention'),
    interventionId: identity,
    deploymentId: identity,
    kind: intervention,
    mode: intervention,
    plannedFor: intervention,
    timeliness: derived,
    deviation: intervention,
  },
  InterventionRescheduled: { itself: plan, interventionId: identity, plannedFor: plan, timeliness: derived, deviation: intervention },
  InterventionHeld: {
    itself: intervention,
    interventionId: identity,
    deploymentId: identity,
    heldAt: intervention,
    endedAt: derived,
    minutes: intervention,
    attended: intervention,
    team: intervention,
    resources: intervention,
    timeliness: derived,
    deviation: intervention,
  },
  InterventionCorrected: {
    itself: intervention,
    interventionId: identity,
    change: intervention,
    endedAt: derived,
    notKnown: intervention,
    didNotHappen: by('hold-intervention'),
    reason: correction,
  },
  InterventionCancelled: { itself: intervention, interventionId: identity, reason: intervention },
  ReferralOffered: { itself: referral, referralId: identity, kind: referral, offeredAt: referral, interventionId: referral },
  ReferralAnswered: { itself: referral, referralId: identity, accepted: referral },
  ReferralCorrected: {
    itself: referral,
    referralId: identity,
    change: referral,
    notKnown: referral,
    didNotHappen: by('offer-referral'),
    reason: correction,
  },
  FollowUpPlanned: {
    itself: by('record-outcome'),
    followUpId: identity,
    kind: by('record-outcome'),
    dueAt: due,
    owner,
    ladderHours: derived,
    deploymentId: derived,
    after: derived,
  },
  FollowUpAssigned: { itself: owner, followUpId: identity, owner, chosen: derived },
  FollowUpPassedToDesk: { itself: owner, followUpId: identity, from: derived },
  FollowUpRescheduleTakenBack: { itself: due, followUpId: identity, dueAt: derived, reason: correction },
  FollowUpRescheduled: { itself: by('take-back-reschedule'), followUpId: identity, dueAt: due, because: due },
  FollowUpOutcomeRecorded: {
    itself: outcome,
    followUpId: identity,
    outcome,
    at: outcome,
    recordedBy: who,
    recordedAt: entry,
    settledBy: derived,
  },
  FollowUpOutcomeUndone: { itself: by('record-outcome'), followUpId: identity, reason: correction, attempt: identity },
  FollowUpOutcomeCorrected: { itself: outcome, followUpId: identity, outcome, at: outcome, reason: correction, attempt: identity },
  FollowUpEscalated: { itself: clock, followUpId: identity, level: clock },
  CaseClosed: { itself: by('reopen-case'), because: closing, closedAt: entry },
  CaseReopened: { itself: by('close-case'), reason: closing },
  ClosingCorrected: { itself: closing, because: closing, reopenedBecause: closing, reason: correction },
  ContactsForgotten: { itself: clock, keptFor: clock, forgottenAt: clock },
};
