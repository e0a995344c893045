import { link } from '../../../../../libs/web/views/index.js';
import { CommandForm, type Ids } from '../../../../pages/command-form.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawnCaseView } from '../../../frame/case-view.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.command.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { PlanFollowUp } from '../../plan-follow-up/plan-follow-up.command.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackReschedule } from '../../take-back-reschedule/take-back-reschedule.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import { recordedOfOutcome } from './arranged-outcome.js';
import { drawFollowUps } from './draw-follow-ups.js';

const page = casePageOfForms('followUps', drawFollowUps);

/** With the follow-up still open on the page that somebody has just changed. */
const then = ({ caseId, followUpId }: Ids) => link(casePagePath(caseId!, 'followUps'), { open: followUpId });

export class PlanFollowUpForm extends CommandForm(PlanFollowUp, page) {}
export class RescheduleFollowUpForm extends CommandForm(RescheduleFollowUp, page, { then }) {}
export class TakeBackRescheduleForm extends CommandForm(TakeBackReschedule, page, { then }) {}
export class AssignFollowUpForm extends CommandForm(AssignFollowUp, page, { then }) {}
export class UndoOutcomeForm extends CommandForm(UndoOutcome, page, { then }) {}
export class CorrectOutcomeForm extends CommandForm(CorrectOutcome, page, {
  onRecord: async (queries, at, { caseId, followUpId }) => {
    const { followUps, teamCare } = await drawnCaseView(queries, caseId!, at);
    const seen = [...followUps, ...teamCare].find((one) => one.followUpId === followUpId);
    const earlier = seen?.earlierTries.find(({ attempt }) => String(attempt) === at.fields.attempt);
    return recordedOfOutcome(seen, at.site.zone, earlier);
  },
}) {}
