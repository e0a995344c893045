import type { Slices } from '../../commands/index.js';
import { AssignFollowUpApi, AssignFollowUpHandler } from './assign-follow-up/assign-follow-up.command.js';
import { CorrectOutcomeApi, CorrectOutcomeHandler } from './correct-outcome/correct-outcome.command.js';
import { EscalateFollowUpHandler } from './escalate-follow-up/escalate-follow-up.command.js';
import { EscalateFollowUps } from './escalate-follow-up/escalate-follow-ups.automation.js';
import { FollowUpWorklistApi } from './follow-up-worklist/follow-up-worklist.api.js';
import { FollowUpWorklistHandler } from './follow-up-worklist/follow-up-worklist.query.js';
import { FollowUpsToSettleHandler } from './follow-up-worklist/follow-ups-to-settle.query.js';
import { CountWorkHandler } from './follow-up-worklist/count-work.query.js';
import { LapsesOfScopeHandler } from './follow-up-worklist/lapses-of-scope.query.js';
import { WorkApi } from './follow-up-worklist/work.api.js';
import { WaitingForHandler } from './follow-up-worklist/waiting-for.query.js';
import { WorkHandler } from './follow-up-worklist/work.query.js';
import { PassFollowUpHandler } from './pass-follow-up/pass-follow-up.command.js';
import { PassFollowUps } from './pass-follow-up/pass-follow-ups.automation.js';
import { PlanFollowUpApi, PlanFollowUpHandler } from './plan-follow-up/plan-follow-up.command.js';
import { RecordOutcomeApi, RecordOutcomeHandler } from './record-outcome/record-outcome.command.js';
import { RescheduleFollowUpApi, RescheduleFollowUpHandler } from './reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackRescheduleApi, TakeBackRescheduleHandler } from './take-back-reschedule/take-back-reschedule.command.js';
import { UndoOutcomeApi, UndoOutcomeHandler } from './undo-outcome/undo-outcome.command.js';
import { FindUndoableOutcomeHandler } from './undoable-outcome/undoable-outcome.query.js';
import { controllers as followUpsPage } from './pages/follow-ups/index.js';
import { controllers as manyPage } from './pages/many/index.js';
import { controllers as worklistPage } from './pages/worklist/index.js';

/** The follow-up phase: what is due, whose it is, and what came of it. */
export const followUp: Slices = {
  handlers: [
    PlanFollowUpHandler,
    AssignFollowUpHandler,
    RescheduleFollowUpHandler,
    TakeBackRescheduleHandler,
    RecordOutcomeHandler,
    UndoOutcomeHandler,
    CorrectOutcomeHandler,
    FindUndoableOutcomeHandler,
    FollowUpWorklistHandler,
    LapsesOfScopeHandler,
    WorkHandler,
    CountWorkHandler,
    FollowUpsToSettleHandler,
    WaitingForHandler,
    EscalateFollowUpHandler,
    PassFollowUpHandler,
  ],
  controllers: [
    PlanFollowUpApi,
    AssignFollowUpApi,
    RescheduleFollowUpApi,
    TakeBackRescheduleApi,
    RecordOutcomeApi,
    UndoOutcomeApi,
    CorrectOutcomeApi,
    FollowUpWorklistApi,
    WorkApi,
    ...followUpsPage,
    ...manyPage,
    ...worklistPage,
  ],
  automations: [EscalateFollowUps, PassFollowUps],
};
