import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import type {
  CallBackOutcome,
  CancelReason,
  DeviationReason,
  MemberDeclineReason,
  Mode,
  ReferralKind,
  When,
} from '../../../vocabulary/index.js';
import type { AnswerChannel, Attendance, CaseEvent } from '../../domain/case.events.js';

/** How somebody who was invited answered. */
export interface MemberAnswer {
  readonly answeredAt: When;
  readonly by: AnswerChannel;
  readonly reason: MemberDeclineReason | null;
}

/** An intervention as far as decisions need not know it. */
export interface InterventionDetails {
  readonly mode: Mode;
  readonly deviation: DeviationReason | null;
  readonly heldAt: When | null;
  readonly minutes: number | null;
  readonly attended: readonly Attendance[];
  readonly resources: readonly string[];
  readonly cancelledBecause: CancelReason | null;
}

/** What the page shows beyond the case that decisions fold. */
export interface CaseDetails {
  readonly callBacks: readonly { readonly outcome: CallBackOutcome; readonly at: When }[];
  /** By deployment and member. */
  readonly answers: Readonly<Record<string, MemberAnswer>>;
  readonly interventions: Readonly<Record<string, InterventionDetails>>;
  readonly referrals: Readonly<Record<string, ReferralKind>>;
  readonly closedAt: When | null;
  /** When anything of the case was last recorded. */
  readonly changedAt: string;
}

const none: CaseDetails = {
  callBacks: [],
  answers: {},
  interventions: {},
  referrals: {},
  closedAt: null,
  changedAt: '',
};

/** The details of a case, from all its events, oldest first. Events that tell nothing more only move `changedAt`. */
export function detailsOf(history: readonly StoredEvent<CaseEvent>[]): CaseDetails {
  return history.reduce<CaseDetails>(
    (details, { event, metadata }) => ({ ...details, ...changeOf(details, event), changedAt: metadata.recordedAt }),
    none,
  );
}

/** Key of an answer. */
export const answerKey = (deploymentId: string, memberId: string) => `${deploymentId}/${memberId}`;

function changeOf(details: CaseDetails, event: CaseEvent): Partial<CaseDetails> {
  switch (event.type) {
    case 'CallBackRecorded':
      return { callBacks: [...details.callBacks, { outcome: event.data.outcome, at: event.data.at }] };
    case 'InvitationAnswered': {
      const { deploymentId, memberId, answeredAt, by, reason } = event.data;
      return { answers: { ...details.answers, [answerKey(deploymentId, memberId)]: { answeredAt, by, reason: reason ?? null } } };
    }
    case 'InterventionPlanned': {
      const { interventionId, mode, deviation = null } = event.data;
      return withIntervention(details, interventionId, { ...planned, mode, deviation });
    }
    case 'InterventionRescheduled': {
      const { interventionId, deviation = null } = event.data;
      return withIntervention(details, interventionId, { deviation });
    }
    case 'InterventionHeld': {
      const { interventionId, heldAt, minutes, attended, resources, deviation } = event.data;
      const known = details.interventions[interventionId]?.deviation ?? null;
      return withIntervention(details, interventionId, { heldAt, minutes, attended, resources, deviation: deviation ?? known });
    }
    case 'InterventionCancelled':
      return withIntervention(details, event.data.interventionId, { cancelledBecause: event.data.reason });
    case 'ReferralOffered':
      return { referrals: { ...details.referrals, [event.data.referralId]: event.data.kind } };
    case 'CaseClosed':
      return { closedAt: event.data.closedAt };
    case 'CaseReopened':
      return { closedAt: null };
    // Nothing beyond what decisions fold. A new event is named here, or says above what the page shows of it.
    case 'RequestReceived':
    case 'RequestDeclined':
    case 'CaseTriaged':
    case 'FieldCorrected':
    case 'PreApprovalAsked':
    case 'PreApprovalGranted':
    case 'PreApprovalRefused':
    case 'PhonedPreApprovalRecorded':
    case 'PreApprovalConfirmed':
    case 'PreApprovalLapsed':
    case 'DeploymentOpened':
    case 'MemberInvited':
    case 'ConflictDeclared':
    case 'ConflictOverrideAsked':
    case 'ConflictOverrideGranted':
    case 'ConflictOverrideRefused':
    case 'LeadAgreed':
    case 'LeadNamed':
    case 'MeetingPlaceSet':
    case 'TeamConfirmed':
    case 'MemberJoined':
    case 'MemberStoodDown':
    case 'DeploymentStoodDown':
    case 'ReferralAnswered':
    case 'FollowUpPlanned':
    case 'FollowUpAssigned':
    case 'FollowUpRescheduled':
    case 'FollowUpOutcomeRecorded':
    case 'FollowUpOutcomeUndone':
    case 'FollowUpOutcomeCorrected':
    case 'FollowUpEscalated':
    case 'ContactsForgotten':
      return {};
  }
}

const planned: InterventionDetails = {
  mode: 'in_person',
  deviation: null,
  heldAt: null,
  minutes: null,
  attended: [],
  resources: [],
  cancelledBecause: null,
};

function withIntervention(details: CaseDetails, id: string, change: Partial<InterventionDetails>): Partial<CaseDetails> {
  const before = details.interventions[id] ?? planned;
  return { interventions: { ...details.interventions, [id]: { ...before, ...change } } };
}
