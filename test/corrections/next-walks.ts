import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  commandId as referralId,
  deployed,
  followUp,
  held,
  intervention,
  lead,
  outcome,
  peer,
  planned,
  plannedFollowUp,
  received,
} from '../../src/cases/domain/case.testkit.js';
import { CancelIntervention } from '../../src/cases/support/cancel-intervention/cancel-intervention.command.js';
import { RescheduleIntervention } from '../../src/cases/support/reschedule-intervention/reschedule-intervention.command.js';
import { HoldIntervention } from '../../src/cases/support/hold-intervention/hold-intervention.command.js';
import { OfferReferral } from '../../src/cases/support/offer-referral/offer-referral.command.js';
import { RecordOutcome } from '../../src/cases/follow-up/record-outcome/record-outcome.command.js';
import { RescheduleFollowUp } from '../../src/cases/follow-up/reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackReschedule } from '../../src/cases/follow-up/take-back-reschedule/take-back-reschedule.command.js';
import { AssignFollowUp } from '../../src/cases/follow-up/assign-follow-up/assign-follow-up.command.js';
import { ReopenCase } from '../../src/cases/closing/reopen-case/reopen-case.command.js';
import { CloseCase } from '../../src/cases/closing/close-case/close-case.command.js';
import type { Walk } from './walk.js';

const reason = 'mistyped';
const notHeld: CaseEvent = {
  type: 'InterventionCorrected',
  data: { interventionId: intervention, change: {}, didNotHappen: true, reason },
};
const notOffered: readonly CaseEvent[] = [
  { type: 'ReferralOffered', data: { referralId, kind: 'eap', offeredAt: '2026-11-22' } },
  { type: 'ReferralCorrected', data: { referralId, change: {}, didNotHappen: true, reason } },
];
const undone: readonly CaseEvent[] = [outcome('reached_ok'), { type: 'FollowUpOutcomeUndone', data: { followUpId: followUp, reason } }];
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: '2026-11-23T11:00:00.000Z' } };
const followed = [...deployed(), plannedFollowUp()];

/** What is put right of support and follow-up by doing the next thing. */
export const nextWalks: readonly Walk[] = [
  {
    covers: ['InterventionPlanned.itself'],
    command: CancelIntervention,
    before: planned(),
    path: `interventions/${intervention}/cancel`,
    body: { reason: 'safety' },
    records: [{ type: 'InterventionCancelled', data: { reason: 'safety' } }],
    shows: { interventions: [{ status: 'cancelled' }] },
    page: { at: 'support', form: `cancel-intervention-${intervention}`, reads: 'Cancelled because Safety' },
  },
  {
    covers: ['InterventionRescheduled.itself', 'InterventionRescheduled.plannedFor'],
    command: RescheduleIntervention,
    before: planned(),
    path: `interventions/${intervention}/reschedule`,
    body: { plannedFor: '2026-11-25' },
    records: [{ type: 'InterventionRescheduled', data: { plannedFor: '2026-11-25' } }],
    shows: { interventions: [{ plannedFor: '2026-11-25' }] },
    page: { at: 'support', form: `reschedule-intervention-${intervention}`, reads: 'Wed, Nov 25' },
  },
  {
    covers: ['InterventionCorrected.didNotHappen'],
    command: HoldIntervention,
    before: [...held(), notHeld],
    path: `interventions/${intervention}/held`,
    body: { heldAt: '2026-11-23T04:00:00-06:00', minutes: 30, attended: [{ discipline: 'dispatcher', count: 5 }], team: [peer] },
    records: [{ type: 'InterventionHeld', data: { minutes: 30, team: [peer] } }],
    shows: { interventions: [{ status: 'held', minutes: 30 }] },
    page: { at: 'support', form: `hold-intervention-${intervention}`, reads: 'Minutes 30' },
  },
  {
    covers: ['ReferralCorrected.didNotHappen'],
    command: OfferReferral,
    before: [...held(), ...notOffered],
    path: 'referrals',
    body: { kind: 'eap', interventionId: intervention },
    records: [{ type: 'ReferralOffered', data: { kind: 'eap', interventionId: intervention } }],
    shows: { referrals: [{ kind: 'eap', offered: 1 }] },
    page: { at: 'support', form: 'offer-referral', reads: 'Employee assistance Offered 1' },
  },
  {
    covers: ['FollowUpPlanned.itself', 'FollowUpPlanned.kind', 'FollowUpOutcomeUndone.itself'],
    command: RecordOutcome,
    before: [...followed, ...undone],
    path: `follow-ups/${followUp}/outcome`,
    body: { outcome: 'not_needed' },
    records: [{ type: 'FollowUpOutcomeRecorded', data: { followUpId: followUp, outcome: 'not_needed' } }],
    shows: { followUps: [{ lastOutcome: 'not_needed', open: false }] },
    page: { at: 'follow-ups', form: `record-outcome-${followUp}`, reads: 'Outcome Not needed', done: 'Recorded: Not needed' },
  },
  {
    covers: ['FollowUpPlanned.dueAt', 'FollowUpRescheduleTakenBack.itself', 'FollowUpRescheduled.dueAt', 'FollowUpRescheduled.because'],
    command: RescheduleFollowUp,
    before: [...followed, { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-26', because: 'clinical_advice' } }],
    path: `follow-ups/${followUp}/reschedule`,
    body: { dueAt: '2026-11-26', because: 'travel' },
    records: [{ type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-26', because: 'travel' } }],
    shows: { followUps: [{ dueAt: '2026-11-26', dateChosen: true }] },
    page: { at: 'follow-ups', form: `reschedule-follow-up-${followUp}`, reads: 'Thu, Nov 26' },
  },
  {
    covers: ['FollowUpRescheduled.itself'],
    command: TakeBackReschedule,
    before: [...followed, { type: 'FollowUpRescheduled', data: { followUpId: followUp, dueAt: '2026-11-26', because: 'clinical_advice' } }],
    path: `follow-ups/${followUp}/reschedule/take-back`,
    body: { reason },
    records: [{ type: 'FollowUpRescheduleTakenBack', data: { followUpId: followUp, reason } }],
    shows: { followUps: [{ dateChosen: false, moved: false }] },
    page: { at: 'follow-ups', form: `take-back-reschedule-${followUp}`, reads: 'Open follow-ups' },
  },
  {
    covers: ['FollowUpPlanned.owner', 'FollowUpAssigned.itself', 'FollowUpAssigned.owner', 'FollowUpPassedToDesk.itself'],
    command: AssignFollowUp,
    before: followed,
    path: `follow-ups/${followUp}/assign`,
    body: { owner: { kind: 'person', personId: lead } },
    records: [{ type: 'FollowUpAssigned', data: { followUpId: followUp, owner: { kind: 'person', personId: lead } } }],
    shows: { followUps: [{ ownerName: 'Lee Lead' }] },
    page: { at: 'follow-ups', form: `assign-follow-up-${followUp}`, reads: 'Lee Lead does it' },
  },
  {
    covers: ['CaseClosed.itself'],
    command: ReopenCase,
    before: [...received(), closed],
    path: 'reopen',
    body: { reason: 'closed_in_error' },
    records: [{ type: 'CaseReopened', data: { reason: 'closed_in_error' } }],
    shows: { status: 'open' },
    page: { form: 'reopen-case', reads: 'Still missing' },
  },
  {
    covers: ['CaseReopened.itself'],
    command: CloseCase,
    before: [...received(), closed, { type: 'CaseReopened', data: { reason: 'closed_in_error' } }],
    path: 'close',
    body: { because: 'opened_in_error' },
    records: [{ type: 'CaseClosed', data: { because: 'opened_in_error' } }],
    shows: { status: 'closed', closedBecause: 'opened_in_error' },
    page: { form: 'close-case', reads: 'closed: Opened in error' },
  },
];
