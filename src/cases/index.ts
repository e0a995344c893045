import type { Context } from '../context.js';
import { CaseReferences } from './case-reference.js';
import { CaseStreams } from './case-streams.js';
import { AnswerReferralApi } from './answer-referral/answer-referral.api.js';
import { AnswerReferralHandler } from './answer-referral/answer-referral.handler.js';
import { AssignFollowUpApi } from './assign-follow-up/assign-follow-up.api.js';
import { AssignFollowUpHandler } from './assign-follow-up/assign-follow-up.handler.js';
import { CancelInterventionApi } from './cancel-intervention/cancel-intervention.api.js';
import { CancelInterventionHandler } from './cancel-intervention/cancel-intervention.handler.js';
import { CloseCaseApi } from './close-case/close-case.api.js';
import { CloseCaseHandler } from './close-case/close-case.handler.js';
import { CorrectFieldApi } from './correct-field/correct-field.api.js';
import { CorrectFieldHandler } from './correct-field/correct-field.handler.js';
import { CorrectOutcomeApi } from './correct-outcome/correct-outcome.api.js';
import { CorrectOutcomeHandler } from './correct-outcome/correct-outcome.handler.js';
import { DecidePreApprovalApi } from './decide-pre-approval/decide-pre-approval.api.js';
import { DecidePreApprovalHandler } from './decide-pre-approval/decide-pre-approval.handler.js';
import { DeclineRequestApi } from './decline-request/decline-request.api.js';
import { DeclineRequestHandler } from './decline-request/decline-request.handler.js';
import { deployment } from './deployment.slices.js';
import { HoldInterventionApi } from './hold-intervention/hold-intervention.api.js';
import { HoldInterventionHandler } from './hold-intervention/hold-intervention.handler.js';
import { Neighbours } from './neighbours.js';
import { pageControllers } from './pages/index.js';
import { OfferReferralApi } from './offer-referral/offer-referral.api.js';
import { OfferReferralHandler } from './offer-referral/offer-referral.handler.js';
import { PlanFollowUpApi } from './plan-follow-up/plan-follow-up.api.js';
import { PlanFollowUpHandler } from './plan-follow-up/plan-follow-up.handler.js';
import { PlanInterventionApi } from './plan-intervention/plan-intervention.api.js';
import { PlanInterventionHandler } from './plan-intervention/plan-intervention.handler.js';
import { ReceiveRequestApi } from './receive-request/receive-request.api.js';
import { ReceiveRequestHandler } from './receive-request/receive-request.handler.js';
import { RecordCallBackApi } from './record-call-back/record-call-back.api.js';
import { RecordCallBackHandler } from './record-call-back/record-call-back.handler.js';
import { RecordOutcomeApi } from './record-outcome/record-outcome.api.js';
import { RecordOutcomeHandler } from './record-outcome/record-outcome.handler.js';
import { RecordPhonedApprovalApi } from './record-phoned-approval/record-phoned-approval.api.js';
import { RecordPhonedApprovalHandler } from './record-phoned-approval/record-phoned-approval.handler.js';
import { RecordTeamCareApi } from './record-team-care/record-team-care.api.js';
import { RecordTeamCareHandler } from './record-team-care/record-team-care.handler.js';
import { ReopenCaseApi } from './reopen-case/reopen-case.api.js';
import { ReopenCaseHandler } from './reopen-case/reopen-case.handler.js';
import { RescheduleFollowUpApi } from './reschedule-follow-up/reschedule-follow-up.api.js';
import { RescheduleFollowUpHandler } from './reschedule-follow-up/reschedule-follow-up.handler.js';
import { RescheduleInterventionApi } from './reschedule-intervention/reschedule-intervention.api.js';
import { RescheduleInterventionHandler } from './reschedule-intervention/reschedule-intervention.handler.js';
import { forgottenContacts } from './forget-contacts/forgotten-contacts.js';
import { ForgetContactsOfEndedCases } from './forget-contacts/forget-contacts.automation.js';
import { ForgetContactsHandler } from './forget-contacts/forget-contacts.handler.js';
import { keptContactsProjection } from './forget-contacts/kept-contacts.projection.js';
import { OpenCaseContactApi } from './open-case-contact/open-case-contact.api.js';
import { OpenCaseContactHandler } from './open-case-contact/open-case-contact.query.js';
import { SealedRequestFacts } from './sealed-request-facts.js';
import { viewAutomations, viewControllers, viewHandlers, viewProjections } from './views.js';
import { TriageCaseApi } from './triage-case/triage-case.api.js';
import { TriageCaseHandler } from './triage-case/triage-case.handler.js';
import { UndoOutcomeApi } from './undo-outcome/undo-outcome.api.js';
import { UndoOutcomeHandler } from './undo-outcome/undo-outcome.handler.js';

/** The case, from the call to the close. */
export const cases: Context = {
  handlers: [
    ReceiveRequestHandler,
    RecordCallBackHandler,
    DeclineRequestHandler,
    TriageCaseHandler,
    CorrectFieldHandler,
    DecidePreApprovalHandler,
    RecordPhonedApprovalHandler,
    CloseCaseHandler,
    ReopenCaseHandler,
    PlanInterventionHandler,
    RescheduleInterventionHandler,
    HoldInterventionHandler,
    CancelInterventionHandler,
    RecordTeamCareHandler,
    OfferReferralHandler,
    AnswerReferralHandler,
    PlanFollowUpHandler,
    AssignFollowUpHandler,
    RescheduleFollowUpHandler,
    RecordOutcomeHandler,
    UndoOutcomeHandler,
    CorrectOutcomeHandler,
    ForgetContactsHandler,
    OpenCaseContactHandler,
    ...deployment.handlers,
    ...viewHandlers,
  ],
  controllers: [
    ReceiveRequestApi,
    RecordCallBackApi,
    DeclineRequestApi,
    TriageCaseApi,
    CorrectFieldApi,
    DecidePreApprovalApi,
    RecordPhonedApprovalApi,
    CloseCaseApi,
    ReopenCaseApi,
    PlanInterventionApi,
    RescheduleInterventionApi,
    HoldInterventionApi,
    CancelInterventionApi,
    RecordTeamCareApi,
    OfferReferralApi,
    AnswerReferralApi,
    PlanFollowUpApi,
    AssignFollowUpApi,
    RescheduleFollowUpApi,
    RecordOutcomeApi,
    UndoOutcomeApi,
    CorrectOutcomeApi,
    OpenCaseContactApi,
    ...(deployment.controllers ?? []),
    ...viewControllers,
    ...pageControllers,
  ],
  providers: [CaseStreams, CaseReferences, Neighbours, SealedRequestFacts, ...(deployment.providers ?? [])],
  projections: [keptContactsProjection, ...(deployment.projections ?? []), ...viewProjections],
  automations: [ForgetContactsOfEndedCases, ...(deployment.automations ?? []), ...viewAutomations],
  forgettings: [forgottenContacts],
};
