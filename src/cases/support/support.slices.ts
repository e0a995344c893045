import type { Slices } from '../../commands/index.js';
import { AnswerReferralApi, AnswerReferralHandler } from './answer-referral/answer-referral.command.js';
import { CancelInterventionApi, CancelInterventionHandler } from './cancel-intervention/cancel-intervention.command.js';
import { HoldInterventionApi, HoldInterventionHandler } from './hold-intervention/hold-intervention.command.js';
import { OfferReferralApi, OfferReferralHandler } from './offer-referral/offer-referral.command.js';
import { PlanInterventionApi, PlanInterventionHandler } from './plan-intervention/plan-intervention.command.js';
import { RecordTeamCareApi, RecordTeamCareHandler } from './record-team-care/record-team-care.command.js';
import { RescheduleInterventionApi, RescheduleInterventionHandler } from './reschedule-intervention/reschedule-intervention.command.js';
import { CorrectInterventionApi, CorrectInterventionHandler } from './correct-intervention/correct-intervention.command.js';
import { CorrectReferralApi, CorrectReferralHandler } from './correct-referral/correct-referral.command.js';
import { controllers as supportPage } from './pages/support/index.js';

/** The support phase: interventions, referrals, and the care of the team itself. */
export const support: Slices = {
  handlers: [
    CorrectReferralHandler,
    CorrectInterventionHandler,
    PlanInterventionHandler,
    RescheduleInterventionHandler,
    HoldInterventionHandler,
    CancelInterventionHandler,
    RecordTeamCareHandler,
    OfferReferralHandler,
    AnswerReferralHandler,
  ],
  controllers: [
    CorrectReferralApi,
    CorrectInterventionApi,
    PlanInterventionApi,
    RescheduleInterventionApi,
    HoldInterventionApi,
    CancelInterventionApi,
    RecordTeamCareApi,
    OfferReferralApi,
    AnswerReferralApi,
    ...supportPage,
  ],
};
