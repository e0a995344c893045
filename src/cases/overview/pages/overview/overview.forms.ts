import { CommandForm } from '../../../../pages/command-form.js';
import { CloseCase } from '../../../closing/close-case/close-case.command.js';
import { CorrectClosing } from '../../../closing/correct-closing/correct-closing.command.js';
import { ReopenCase } from '../../../closing/reopen-case/reopen-case.command.js';
import { drawnCaseView } from '../../../frame/case-view.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { CorrectCallBack } from '../../../request/correct-call-back/correct-call-back.command.js';
import { DeclineRequest } from '../../../request/decline-request/decline-request.command.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { RecordPhonedApproval } from '../../../request/record-phoned-approval/record-phoned-approval.command.js';
import { TakeBackDecline } from '../../../request/take-back-decline/take-back-decline.command.js';
import { TakeBackPhonedApproval } from '../../../request/take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackPreApproval } from '../../../request/take-back-pre-approval/take-back-pre-approval.command.js';
import { TriageCase } from '../../../request/triage-case/triage-case.command.js';
import { recordedOfCallBack, recordedOfClosing } from './recorded.js';
import { drawOverview } from './draw-overview.js';

const page = casePageOfForms('overview', drawOverview);

export class RecordCallBackForm extends CommandForm(RecordCallBack, page) {}
export class TriageCaseForm extends CommandForm(TriageCase, page) {}
export class DeclineRequestForm extends CommandForm(DeclineRequest, page) {}
export class RecordPhonedApprovalForm extends CommandForm(RecordPhonedApproval, page) {}
export class CloseCaseForm extends CommandForm(CloseCase, page) {}
export class ReopenCaseForm extends CommandForm(ReopenCase, page) {}
export class CorrectCallBackForm extends CommandForm(CorrectCallBack, page, {
  onRecord: async (queries, at, { caseId }) => {
    const { callBacks } = await drawnCaseView(queries, caseId!, at);
    return recordedOfCallBack(
      callBacks.find(({ callBack }) => String(callBack) === at.fields.callBack),
      at.site.zone,
    );
  },
}) {}
export class TakeBackDeclineForm extends CommandForm(TakeBackDecline, page) {}
export class TakeBackPhonedApprovalForm extends CommandForm(TakeBackPhonedApproval, page) {}
export class TakeBackPreApprovalForm extends CommandForm(TakeBackPreApproval, page) {}
export class CorrectClosingForm extends CommandForm(CorrectClosing, page, {
  onRecord: async (queries, at, { caseId }) => recordedOfClosing(await drawnCaseView(queries, caseId!, at)),
}) {}
