import { CommandForm } from '../../../../pages/command-form.js';
import { CloseCase } from '../../../closing/close-case/close-case.command.js';
import { ReopenCase } from '../../../closing/reopen-case/reopen-case.command.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { DeclineRequest } from '../../../request/decline-request/decline-request.command.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { RecordPhonedApproval } from '../../../request/record-phoned-approval/record-phoned-approval.command.js';
import { TriageCase } from '../../../request/triage-case/triage-case.command.js';
import { drawOverview } from './draw-overview.js';

const page = casePageOfForms('overview', drawOverview);

export class RecordCallBackForm extends CommandForm(RecordCallBack, page) {}
export class TriageCaseForm extends CommandForm(TriageCase, page) {}
export class DeclineRequestForm extends CommandForm(DeclineRequest, page) {}
export class RecordPhonedApprovalForm extends CommandForm(RecordPhonedApproval, page) {}
export class CloseCaseForm extends CommandForm(CloseCase, page) {}
export class ReopenCaseForm extends CommandForm(ReopenCase, page) {}
