import type { Context } from '../commands/context.js';
import { CaseReferences } from './request/case-reference.js';
import { CaseStreams } from './case-streams.js';
import { AnswerReferralApi, AnswerReferralHandler } from './support/answer-referral/answer-referral.command.js';
import { AssignFollowUpApi } from './follow-up/assign-follow-up/assign-follow-up.api.js';
import { AssignFollowUpHandler } from './follow-up/assign-follow-up/assign-follow-up.handler.js';
import { CancelInterventionApi, CancelInterventionHandler } from './support/cancel-intervention/cancel-intervention.command.js';
import { CloseCaseApi } from './closing/close-case/close-case.api.js';
import { CloseCaseHandler } from './closing/close-case/close-case.handler.js';
import { CorrectFieldApi } from './request/correct-field/correct-field.api.js';
import { CorrectFieldHandler } from './request/correct-field/correct-field.handler.js';
import { CorrectOutcomeApi } from './follow-up/correct-outcome/correct-outcome.api.js';
import { CorrectOutcomeHandler } from './follow-up/correct-outcome/correct-outcome.handler.js';
import { DecidePreApprovalApi } from './request/decide-pre-approval/decide-pre-approval.api.js';
import { DecidePreApprovalHandler } from './request/decide-pre-approval/decide-pre-approval.handler.js';
import { DeclineRequestApi } from './request/decline-request/decline-request.api.js';
import { DeclineRequestHandler } from './request/decline-request/decline-request.handler.js';
import { deployment } from './deployment/deployment.slices.js';
import { HoldInterventionApi, HoldInterventionHandler } from './support/hold-intervention/hold-intervention.command.js';
import { Neighbours } from './neighbours.js';
import { pageControllers } from './page-controllers.js';
import { OfferReferralApi, OfferReferralHandler } from './support/offer-referral/offer-referral.command.js';
import { PlanFollowUpApi } from './follow-up/plan-follow-up/plan-follow-up.api.js';
import { PlanFollowUpHandler } from './follow-up/plan-follow-up/plan-follow-up.handler.js';
import { PlanInterventionApi, PlanInterventionHandler } from './support/plan-intervention/plan-intervention.command.js';
import { ReceiveRequestApi } from './request/receive-request/receive-request.api.js';
import { ReceiveRequestHandler } from './request/receive-request/receive-request.handler.js';
import { RecordCallBackApi } from './request/record-call-back/record-call-back.api.js';
import { RecordCallBackHandler } from './request/record-call-back/record-call-back.handler.js';
import { RecordOutcomeApi } from './follow-up/record-outcome/record-outcome.api.js';
import { RecordOutcomeHandler } from './follow-up/record-outcome/record-outcome.handler.js';
import { RecordPhonedApprovalApi } from './request/record-phoned-approval/record-phoned-approval.api.js';
import { RecordPhonedApprovalHandler } from './request/record-phoned-approval/record-phoned-approval.handler.js';
import { RecordTeamCareApi, RecordTeamCareHandler } from './support/record-team-care/record-team-care.command.js';
import { ReopenCaseApi } from './closing/reopen-case/reopen-case.api.js';
import { ReopenCaseHandler } from './closing/reopen-case/reopen-case.handler.js';
import { RescheduleFollowUpApi } from './follow-up/reschedule-follow-up/reschedule-follow-up.api.js';
import { RescheduleFollowUpHandler } from './follow-up/reschedule-follow-up/reschedule-follow-up.handler.js';
import {
  RescheduleInterventionApi,
  RescheduleInterventionHandler,
} from './support/reschedule-intervention/reschedule-intervention.command.js';
import { forgottenContacts } from './closing/forget-contacts/forgotten-contacts.js';
import { ForgetContactsOfEndedCases } from './closing/forget-contacts/forget-contacts.automation.js';
import { ForgetContactsHandler } from './closing/forget-contacts/forget-contacts.handler.js';
import { keptContactsProjection } from './closing/forget-contacts/kept-contacts.projection.js';
import { OpenCaseContactApi } from './overview/open-case-contact/open-case-contact.api.js';
import { OpenCaseContactHandler } from './overview/open-case-contact/open-case-contact.query.js';
import { SealedRequestFacts } from './request/sealed-request-facts.js';
import { viewAutomations, viewControllers, viewHandlers, viewProjections } from './views.js';
import { TriageCaseApi } from './request/triage-case/triage-case.api.js';
import { TriageCaseHandler } from './request/triage-case/triage-case.handler.js';
import { UndoOutcomeApi } from './follow-up/undo-outcome/undo-outcome.api.js';
import { UndoOutcomeHandler } from './follow-up/undo-outcome/undo-outcome.handler.js';

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
