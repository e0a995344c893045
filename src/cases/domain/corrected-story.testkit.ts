import { cancelIntervention } from '../support/cancel-intervention/cancel-intervention.decision.js';
import { correctIntervention } from '../support/correct-intervention/correct-intervention.decision.js';
import { holdIntervention } from '../support/hold-intervention/hold-intervention.decision.js';
import { correctReferral } from '../support/correct-referral/correct-referral.decision.js';
import { correctClosing } from '../closing/correct-closing/correct-closing.decision.js';
import { correctStandDown } from '../deployment/correct-stand-down/correct-stand-down.decision.js';
import { correctOutcome } from '../follow-up/correct-outcome/correct-outcome.decision.js';
import { correctCallBack } from '../request/correct-call-back/correct-call-back.decision.js';
import { correctField } from '../request/correct-field/correct-field.decision.js';
import { decidePreApproval } from '../request/decide-pre-approval/decide-pre-approval.decision.js';
import { declineRequest } from '../request/decline-request/decline-request.decision.js';
import { takeBackDecline } from '../request/take-back-decline/take-back-decline.decision.js';
import { takeBackPreApproval } from '../request/take-back-pre-approval/take-back-pre-approval.decision.js';
import type { FollowUpKind, FollowUpOutcome, ReopenReason } from '../../vocabulary/index.js';
import { onRung, told, type Step } from './case-story.testkit.js';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { approver, commandId as referralId } from './case.testkit.js';
import type { RequestFactName, RequestFacts } from './case.events.js';

const reason = 'mistyped';

/** Every way in which a fact of a case is put right, as a step of its story. */
export const factsAre =
  (change: RequestFacts, notKnown: readonly RequestFactName[] = []): Step =>
  (state, now) =>
    correctField({ change, notKnown, reason, agency: null, team: [], ...told(now) }, state);

export const outcomeWasNone = (kind: FollowUpKind, hours: number): Step =>
  onRung(kind, hours, (followUpId, state, now) => {
    // Of what a person said: the ladder may have ended it since.
    const attempt = state.followUps[followUpId]?.outcomes.findLast(({ settledBy }) => settledBy === undefined)?.attempt;
    return correctOutcome({ followUpId, attempt, didNotHappen: true, reason, ...told(now) }, state);
  });

export const outcomeIs = (kind: FollowUpKind, hours: number, outcome: FollowUpOutcome, nextDueAt: string): Step =>
  onRung(kind, hours, (followUpId, state, now) => correctOutcome({ followUpId, outcome, nextDueAt, reason, ...told(now) }, state));

export const plannedAt =
  (interventionId: string, deploymentId: string, plannedFor: string): Step =>
  () => [
    {
      type: 'InterventionPlanned',
      data: { interventionId, deploymentId, kind: 'defusing', mode: 'in_person', plannedFor, timeliness: 'inside' },
    },
  ];

/** What was planned already. */
export const heldAgain =
  (interventionId: string, heldAt: string): Step =>
  (state, now) =>
    holdIntervention({ interventionId, heldAt, minutes: 60, attended: [{ discipline: 'dispatcher', count: 3 }], ...told(now) }, state);

export const heldWas =
  (interventionId: string, heldAt: string, minutes = 60): Step =>
  (state, now) =>
    correctIntervention({ interventionId, heldAt, minutes, reason, countedOn: [], ...told(now) }, state);

export const wasNotSo =
  (interventionId: string): Step =>
  (state, now) =>
    correctIntervention({ interventionId, didNotHappen: true, reason, countedOn: [], ...told(now) }, state);

export const cancelled =
  (interventionId: string): Step =>
  (state, now) =>
    cancelIntervention({ interventionId, reason: 'safety', ...told(now) }, state);

export const declined: Step = (state, now) => declineRequest({ reason: 'withdrawn', ...told(now) }, state);
export const declineTakenBack: Step = (state, now) => takeBackDecline({ reason, ...told(now) }, state);

const asApprover = (now: string) => ({ ...told(now), actor: approver });
export const approvalIs =
  (granted: boolean): Step =>
  (state, now) =>
    decidePreApproval({ granted, ...asApprover(now) }, state);
export const approvalTakenBack: Step = (state, now) => takeBackPreApproval({ reason, ...asApprover(now) }, state);

export const reopenedFor =
  (reopenedBecause: ReopenReason): Step =>
  (state, now) =>
    correctClosing({ reopenedBecause, reason, ...told(now) }, state);

export const stoodDownBecause: Step = (state, now) => correctStandDown({ because: 'replaced_by_other', reason, ...told(now) }, state);

/** A call and an offer, each otherwise than was said at first, and each none after all. */
export const calledBack: readonly Step[] = [
  (_state, now) => [{ type: 'CallBackRecorded', data: { outcome: 'no_answer', at: now } }],
  (state, now) => correctCallBack({ callBack: 1, outcome: 'reached', reason, ...told(now) }, state),
  (state, now) => correctCallBack({ callBack: 1, didNotHappen: true, reason, ...told(now) }, state),
];
export const referred: readonly Step[] = [
  ({ triage }) => {
    if (!triage) throw new Refusal('not_triaged', { en: 'Not triaged.', es: 'Sin evaluar.' });
    return [{ type: 'ReferralOffered', data: { referralId, kind: 'eap', offeredAt: '2026-10-23' } }];
  },
  (state, now) => correctReferral({ referralId, kind: 'chaplain', reason, ...told(now) }, state),
  (state, now) => correctReferral({ referralId, didNotHappen: true, reason, ...told(now) }, state),
];
