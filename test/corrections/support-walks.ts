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
  triaged,
} from '../../src/cases/domain/case.testkit.js';

import { CorrectClosing } from '../../src/cases/closing/correct-closing/correct-closing.command.js';
import { CorrectIntervention } from '../../src/cases/support/correct-intervention/correct-intervention.command.js';
import { CorrectOutcome } from '../../src/cases/follow-up/correct-outcome/correct-outcome.command.js';
import { CorrectReferral } from '../../src/cases/support/correct-referral/correct-referral.command.js';
import type { Walk } from './walk.js';

const offered: CaseEvent = {
  type: 'ReferralOffered',
  data: { referralId, kind: 'eap', offeredAt: '2026-11-22', interventionId: intervention },
};
const answered: CaseEvent = { type: 'ReferralAnswered', data: { referralId, accepted: true } };
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-23T11:00:00.000Z' } };
const reopened: CaseEvent = { type: 'CaseReopened', data: { reason: 'new_need' } };
const cancelled: CaseEvent = { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } };
const settled = [...deployed(), plannedFollowUp(), outcome('reached_ok')];
const tried = [
  ...deployed(),
  plannedFollowUp(),
  ...['2026-11-23', '2026-11-23', '2026-11-23'].map((at) => outcome('no_answer', followUp, lead, at)),
];
const reason = 'mistyped';

/** Corrections of what is recorded from then on. */
export const supportWalks: readonly Walk[] = [
  {
    covers: ['InterventionPlanned.kind', 'InterventionPlanned.mode', 'InterventionPlanned.deviation', 'InterventionRescheduled.deviation'],
    command: CorrectIntervention,
    before: planned(),
    path: `interventions/${intervention}/correct`,
    body: { kind: 'defusing', mode: 'video', deviation: 'travel', reason },
    records: [{ type: 'InterventionCorrected', data: { change: { kind: 'defusing', mode: 'video', deviation: 'travel' } } }],
    shows: { interventions: [{ kind: 'defusing', mode: 'video', deviation: 'travel' }] },
    page: { at: 'support', form: `correct-intervention-${intervention}`, reads: /Defusing.+Video/ },
  },
  {
    covers: ['heldAt', 'minutes', 'attended', 'team', 'resources', 'deviation'].map((field) => `InterventionHeld.${field}`),
    command: CorrectIntervention,
    before: held(),
    path: `interventions/${intervention}/correct`,
    body: {
      heldAt: '2026-11-23T03:00:00-06:00',
      minutes: 45,
      attended: [{ discipline: 'fire', count: 2 }],
      team: [peer],
      resources: ['sleep_sheet'],
      deviation: 'travel',
      reason,
    },
    records: [{ type: 'InterventionCorrected', data: { endedAt: '2026-11-23T09:45:00.000Z' } }],
    shows: {
      interventions: [{ heldAt: '2026-11-23T03:00:00-06:00', minutes: 45, attended: [{ discipline: 'fire', count: 2 }], team: [peer] }],
    },
    page: {
      at: `support?record=${intervention}`,
      form: `correct-intervention-${intervention}`,
      reads: /Minutes 45.+People served 2 \(Fire 2\)/,
    },
  },
  {
    covers: ['InterventionPlanned.plannedFor'],
    command: CorrectIntervention,
    before: held(),
    path: `interventions/${intervention}/correct`,
    body: { plannedFor: '2026-11-22', reason },
    records: [{ type: 'InterventionCorrected', data: { change: { plannedFor: '2026-11-22' } } }],
    shows: { interventions: [{ status: 'held', plannedFor: '2026-11-22' }] },
    page: { at: `support?record=${intervention}`, form: `correct-intervention-${intervention}`, reads: 'Planned for Sun, Nov 22' },
  },
  {
    covers: ['InterventionHeld.itself'],
    command: CorrectIntervention,
    before: held(),
    path: `interventions/${intervention}/correct`,
    body: { didNotHappen: true, reason },
    records: [{ type: 'InterventionCorrected', data: { didNotHappen: true } }],
    shows: { interventions: [{ status: 'planned', heldAt: null, minutes: null, attended: [] }] },
    page: { at: `support?record=${intervention}`, form: `correct-intervention-${intervention}`, reads: 'Planned' },
  },
  {
    covers: ['InterventionCancelled.itself', 'InterventionCancelled.reason'],
    command: CorrectIntervention,
    before: [...planned(), cancelled],
    path: `interventions/${intervention}/correct`,
    body: { cancelledBecause: 'too_few_people', reason },
    records: [{ type: 'InterventionCorrected', data: { change: { cancelledBecause: 'too_few_people' } } }],
    shows: { interventions: [{ status: 'cancelled', cancelledBecause: 'too_few_people' }] },
    page: { at: `support?record=${intervention}`, form: `correct-intervention-${intervention}`, reads: 'Cancelled because Too few people' },
  },
  {
    covers: ['kind', 'offeredAt'].map((field) => `ReferralOffered.${field}`),
    command: CorrectReferral,
    before: [...held(), offered, answered],
    path: `referrals/${referralId}/correct`,
    body: { kind: 'chaplain', offeredAt: '2026-11-23', reason },
    records: [{ type: 'ReferralCorrected', data: { change: { kind: 'chaplain', offeredAt: '2026-11-23' } } }],
    shows: { referrals: [{ kind: 'chaplain', offered: 1, accepted: 1 }] },
    page: { at: 'support', form: `correct-referral-${referralId}`, reads: /Chaplain Offered 1 Accepted 1/ },
  },
  {
    covers: ['ReferralOffered.interventionId', 'ReferralAnswered.accepted', 'ReferralAnswered.itself'],
    command: CorrectReferral,
    before: [...held(), offered, answered],
    path: `referrals/${referralId}/correct`,
    body: { notKnown: ['interventionId', 'accepted'], reason },
    records: [{ type: 'ReferralCorrected', data: { notKnown: ['interventionId', 'accepted'] } }],
    shows: { referrals: [{ kind: 'eap', offered: 1, accepted: 0, unanswered: [referralId] }] },
    page: {
      at: 'support',
      form: `correct-referral-${referralId}`,
      reads: /Employee assistance Offered 1 Accepted 0 Declined 0 Not answered 1/,
    },
  },
  {
    covers: ['ReferralOffered.itself'],
    command: CorrectReferral,
    before: [...held(), offered, answered],
    path: `referrals/${referralId}/correct`,
    body: { didNotHappen: true, reason },
    records: [{ type: 'ReferralCorrected', data: { didNotHappen: true } }],
    shows: { referrals: [] },
    page: { at: 'support', form: `correct-referral-${referralId}`, reads: 'No referral has been offered.' },
  },
  {
    covers: ['FollowUpOutcomeRecorded.outcome', 'FollowUpOutcomeRecorded.at'],
    command: CorrectOutcome,
    before: settled,
    path: `follow-ups/${followUp}/outcome/correct`,
    body: { outcome: 'declined', at: '2026-11-22', reason },
    records: [{ type: 'FollowUpOutcomeCorrected', data: { outcome: 'declined', at: '2026-11-22' } }],
    shows: { followUps: [{ lastOutcome: 'declined', outcomeAt: '2026-11-22', open: false }] },
    page: { at: `follow-ups?open=${followUp}`, form: `correct-outcome-${followUp}`, reads: 'Declined' },
  },
  {
    covers: ['FollowUpOutcomeRecorded.itself'],
    command: CorrectOutcome,
    before: settled,
    path: `follow-ups/${followUp}/outcome/correct`,
    body: { didNotHappen: true, reason },
    records: [{ type: 'FollowUpOutcomeUndone', data: { reason } }],
    shows: { followUps: [{ lastOutcome: null, open: true }] },
    page: { at: `follow-ups?open=${followUp}`, form: `correct-outcome-${followUp}`, reads: 'Open follow-ups 1' },
  },
  {
    covers: ['FollowUpOutcomeRecorded.at'],
    command: CorrectOutcome,
    before: tried,
    path: `follow-ups/${followUp}/outcome/correct`,
    body: { attempt: 1, at: '2026-11-22', reason },
    records: [{ type: 'FollowUpOutcomeCorrected', data: { outcome: 'no_answer', at: '2026-11-22', attempt: 1 } }],
    shows: { followUps: [{ earlierTries: [{ attempt: 1, at: '2026-11-22' }, { attempt: 2 }], attempts: 3, open: true }] },
    page: { at: `follow-ups?open=${followUp}&attempt=1`, form: `correct-outcome-${followUp}`, reads: 'No answer, Sun, Nov 22' },
  },
  {
    covers: ['FollowUpOutcomeRecorded.itself'],
    command: CorrectOutcome,
    before: [...tried, outcome('reached_ok')],
    path: `follow-ups/${followUp}/outcome/correct`,
    body: { attempt: 2, didNotHappen: true, reason },
    records: [{ type: 'FollowUpOutcomeUndone', data: { attempt: 2, reason } }],
    shows: { followUps: [{ earlierTries: [{ attempt: 1 }, { attempt: 3 }], attempts: 2, open: false }] },
    page: {
      at: `follow-ups?open=${followUp}&attempt=2`,
      form: `correct-outcome-${followUp}`,
      reads: 'Settled follow-ups',
    },
  },
  {
    covers: ['CaseClosed.because'],
    command: CorrectClosing,
    before: [...triaged(), closed],
    path: 'closing/correct',
    body: { because: 'unreachable', reason },
    records: [{ type: 'ClosingCorrected', data: { because: 'unreachable' } }],
    shows: { closedBecause: 'unreachable' },
    page: { form: 'correct-closing', reads: 'closed: Cannot be reached' },
  },
  {
    covers: ['CaseClosed.because'],
    command: CorrectClosing,
    before: [...triaged(), closed, reopened],
    path: 'closing/correct',
    body: { because: 'unreachable', reason },
    records: [{ type: 'ClosingCorrected', data: { because: 'unreachable' } }],
    shows: { status: 'open', closedBecause: null, lastClosedBecause: 'unreachable' },
    page: { form: 'correct-closing', reads: 'The reason is corrected.' },
  },
  {
    covers: ['CaseReopened.reason'],
    command: CorrectClosing,
    before: [...received(), closed, reopened],
    path: 'closing/correct',
    body: { reopenedBecause: 'closed_in_error', reason },
    records: [{ type: 'ClosingCorrected', data: { reopenedBecause: 'closed_in_error' } }],
    shows: { reopenedBecause: 'closed_in_error', need: 0 },
    page: { form: 'correct-closing', reads: 'Closed in error' },
  },
];
