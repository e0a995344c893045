import type { Slices } from '../../commands/index.js';
import { CaseReferences } from './case-reference.js';
import { CorrectFieldApi, CorrectFieldHandler, FactsAfterCorrection } from './correct-field/correct-field.command.js';
import { DecidePreApprovalApi, DecidePreApprovalHandler } from './decide-pre-approval/decide-pre-approval.command.js';
import { DeclineRequestApi, DeclineRequestHandler } from './decline-request/decline-request.command.js';
import { PassApprovalConfirmationHandler } from './pass-approval-confirmation/pass-approval-confirmation.command.js';
import { PassApprovalConfirmations } from './pass-approval-confirmation/pass-approval-confirmations.automation.js';
import { PossibleDuplicatesApi } from './possible-duplicates/possible-duplicates.api.js';
import { PossibleDuplicatesHandler } from './possible-duplicates/possible-duplicates.query.js';
import { WaitingApprovalsHandler } from './pre-approval-queue/approval-queue.query.js';
import { DecidedApprovalsHandler } from './pre-approval-queue/decided-approvals.query.js';
import { ReceiveRequestApi, ReceiveRequestHandler } from './receive-request/receive-request.command.js';
import { RecentUseHandler } from './recent-use/recent-use.query.js';
import { RequestLookup } from './receive-request/request-lookup.js';
import { RecordCallBackApi, RecordCallBackHandler } from './record-call-back/record-call-back.command.js';
import { RecordPhonedApprovalApi, RecordPhonedApprovalHandler } from './record-phoned-approval/record-phoned-approval.command.js';
import { TriageCaseApi, TriageCaseHandler } from './triage-case/triage-case.command.js';
import { CorrectCallBackApi, CorrectCallBackHandler } from './correct-call-back/correct-call-back.command.js';
import { TakeBackDeclineApi, TakeBackDeclineHandler } from './take-back-decline/take-back-decline.command.js';
import { TakeBackPhonedApprovalApi, TakeBackPhonedApprovalHandler } from './take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackPreApprovalApi, TakeBackPreApprovalHandler } from './take-back-pre-approval/take-back-pre-approval.command.js';
import { controllers as approvalsPage } from './pages/approvals/index.js';
import { controllers as callBackPage } from './pages/call-back/index.js';
import { controllers as correctionsPage } from './pages/corrections/index.js';
import { controllers as intakePage } from './pages/intake/index.js';

/** The request phase: from the call to a decision about it. */
export const request: Slices = {
  handlers: [
    TakeBackPreApprovalHandler,
    TakeBackPhonedApprovalHandler,
    TakeBackDeclineHandler,
    CorrectCallBackHandler,
    ReceiveRequestHandler,
    RecordCallBackHandler,
    DeclineRequestHandler,
    TriageCaseHandler,
    CorrectFieldHandler,
    DecidePreApprovalHandler,
    RecordPhonedApprovalHandler,
    PassApprovalConfirmationHandler,
    PossibleDuplicatesHandler,
    RecentUseHandler,
    WaitingApprovalsHandler,
    DecidedApprovalsHandler,
  ],
  controllers: [
    TakeBackPreApprovalApi,
    TakeBackPhonedApprovalApi,
    TakeBackDeclineApi,
    CorrectCallBackApi,
    ReceiveRequestApi,
    RecordCallBackApi,
    DeclineRequestApi,
    TriageCaseApi,
    CorrectFieldApi,
    DecidePreApprovalApi,
    RecordPhonedApprovalApi,
    PossibleDuplicatesApi,
    ...approvalsPage,
    ...callBackPage,
    ...correctionsPage,
    ...intakePage,
  ],
  providers: [CaseReferences, FactsAfterCorrection, RequestLookup],
  automations: [PassApprovalConfirmations],
};
