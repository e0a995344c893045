import { link } from '../../../../../libs/web/views/index.js';
import { CommandForm, type Ids } from '../../../../pages/command-form.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.command.js';
import { PlanFollowUp } from '../../plan-follow-up/plan-follow-up.command.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackReschedule } from '../../take-back-reschedule/take-back-reschedule.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import { drawFollowUps } from './draw-follow-ups.js';

const page = casePageOfForms('followUps', drawFollowUps);

/** With the follow-up still open on the page that somebody has just changed. */
const then = ({ caseId, followUpId }: Ids) => link(casePagePath(caseId!, 'followUps'), { open: followUpId });

export class PlanFollowUpForm extends CommandForm(PlanFollowUp, page) {}
export class RescheduleFollowUpForm extends CommandForm(RescheduleFollowUp, page, { then }) {}
export class TakeBackRescheduleForm extends CommandForm(TakeBackReschedule, page, { then }) {}
export class AssignFollowUpForm extends CommandForm(AssignFollowUp, page, { then }) {}
export class UndoOutcomeForm extends CommandForm(UndoOutcome, page, { then }) {}
