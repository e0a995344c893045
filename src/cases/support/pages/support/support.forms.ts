import { CommandForm } from '../../../../pages/command-form.js';
import { drawnCaseView } from '../../../frame/case-view.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { AnswerReferral, whichOffer } from '../../answer-referral/answer-referral.command.js';
import { CancelIntervention } from '../../cancel-intervention/cancel-intervention.command.js';
import { CorrectIntervention } from '../../correct-intervention/correct-intervention.command.js';
import { CorrectReferral } from '../../correct-referral/correct-referral.command.js';
import { HoldIntervention } from '../../hold-intervention/hold-intervention.command.js';
import { OfferReferral } from '../../offer-referral/offer-referral.command.js';
import { PlanIntervention } from '../../plan-intervention/plan-intervention.command.js';
import { RecordTeamCare } from '../../record-team-care/record-team-care.command.js';
import { RescheduleIntervention } from '../../reschedule-intervention/reschedule-intervention.command.js';
import { recordedOfIntervention, recordedOfReferral } from './recorded.js';
import { drawSupport } from './draw-support.js';

const page = casePageOfForms('support', drawSupport);

export class PlanInterventionForm extends CommandForm(PlanIntervention, page) {}
export class RescheduleInterventionForm extends CommandForm(RescheduleIntervention, page) {}
export class HoldInterventionForm extends CommandForm(HoldIntervention, page) {}
export class CancelInterventionForm extends CommandForm(CancelIntervention, page) {}
export class OfferReferralForm extends CommandForm(OfferReferral, page) {}
export class AnswerReferralForm extends CommandForm(AnswerReferral, page, { asks: { referralId: whichOffer } }) {}
export class RecordTeamCareForm extends CommandForm(RecordTeamCare, page) {}
export class CorrectInterventionForm extends CommandForm(CorrectIntervention, page, {
  onRecord: async (queries, at, { caseId, interventionId }) =>
    recordedOfIntervention(await drawnCaseView(queries, caseId!, at), interventionId!, at.site.zone),
}) {}
export class CorrectReferralForm extends CommandForm(CorrectReferral, page, {
  onRecord: async (queries, at, { caseId, referralId }) =>
    recordedOfReferral(await drawnCaseView(queries, caseId!, at), referralId!, at.site.zone),
}) {}
