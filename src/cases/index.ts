import type { Context } from '../commands/context.js';
import { CaseReferences } from './request/case-reference.js';
import { CaseStreams } from './case-streams.js';
import { AnswerReferralApi, AnswerReferralHandler } from './support/answer-referral/answer-referral.command.js';
import { AssignFollowUpApi, AssignFollowUpHandler } from './follow-up/assign-follow-up/assign-follow-up.command.js';
import { CancelInterventionApi, CancelInterventionHandler } from './support/cancel-intervention/cancel-intervention.command.js';
import { CloseCaseApi, CloseCaseHandler } from './closing/close-case/close-case.command.js';
import { CorrectFieldApi, CorrectFieldHandler, FactsAfterCorrection } from './request/correct-field/correct-field.command.js';
import { CorrectOutcomeApi, CorrectOutcomeHandler } from './follow-up/correct-outcome/correct-outcome.command.js';
import { DecidePreApprovalApi, DecidePreApprovalHandler } from './request/decide-pre-approval/decide-pre-approval.command.js';
import { DeclineRequestApi, DeclineRequestHandler } from './request/decline-request/decline-request.command.js';
import { deployment } from './deployment/deployment.slices.js';
import { HoldInterventionApi, HoldInterventionHandler } from './support/hold-intervention/hold-intervention.command.js';
import { Neighbours } from './neighbours.js';
import { pageControllers } from './page-controllers.js';
import { OfferReferralApi, OfferReferralHandler } from './support/offer-referral/offer-referral.command.js';
import { PlanFollowUpApi, PlanFollowUpHandler } from './follow-up/plan-follow-up/plan-follow-up.command.js';
import { PlanInterventionApi, PlanInterventionHandler } from './support/plan-intervention/plan-intervention.command.js';
import { ReceiveRequestApi, ReceiveRequestHandler } from './request/receive-request/receive-request.command.js';
import { RecordCallBackApi, RecordCallBackHandler } from './request/record-call-back/record-call-back.command.js';
import { RecordOutcomeApi, RecordOutcomeHandler } from './follow-up/record-outcome/record-outcome.command.js';
import { RecordPhonedApprovalApi, RecordPhonedApprovalHandler } from './request/record-phoned-approval/record-phoned-approval.command.js';
import { RecordTeamCareApi, RecordTeamCareHandler } from './support/record-team-care/record-team-care.command.js';
import { ReopenCaseApi, ReopenCaseHandler } from './closing/reopen-case/reopen-case.command.js';
import { RescheduleFollowUpApi, RescheduleFollowUpHandler } from './follow-up/reschedule-follow-up/reschedule-follow-up.command.js';
import {
  RescheduleInterventionApi,
  RescheduleInterventionHandler,
} from './support/reschedule-intervention/reschedule-intervention.command.js';
import { forgottenContacts } from './closing/forget-contacts/forgotten-contacts.js';
import { ForgetContactsOfEndedCases } from './closing/forget-contacts/forget-contacts.automation.js';
import { ForgetContactsHandler } from './closing/forget-contacts/forget-contacts.command.js';
import { keptContactsProjection } from './closing/forget-contacts/kept-contacts.projection.js';
import { OpenCaseContactApi } from './overview/open-case-contact/open-case-contact.api.js';
import { OpenCaseContactHandler } from './overview/open-case-contact/open-case-contact.query.js';
import { viewAutomations, viewControllers, viewHandlers, viewProjections } from './views.js';
import { FindUndoableOutcomeHandler } from './follow-up/undoable-outcome/undoable-outcome.query.js';
import { TriageCaseApi, TriageCaseHandler } from './request/triage-case/triage-case.command.js';
import { UndoOutcomeApi, UndoOutcomeHandler } from './follow-up/undo-outcome/undo-outcome.command.js';

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
    FindUndoableOutcomeHandler,
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
  providers: [CaseStreams, CaseReferences, FactsAfterCorrection, Neighbours, ...(deployment.providers ?? [])],
  projections: [keptContactsProjection, ...(deployment.projections ?? []), ...viewProjections],
  automations: [ForgetContactsOfEndedCases, ...(deployment.automations ?? []), ...viewAutomations],
  forgettings: [forgottenContacts],
};
