import type { Type } from '@nestjs/common';
import type { Projection, ToDo } from '../../libs/read-side/index.js';
import { CaseListApi } from './overview/case-list/case-list.api.js';
import { CaseListHandler } from './overview/case-list/case-list.query.js';
import { CasePageApi } from './overview/case-page/case-page.api.js';
import { CasePageHandler } from './overview/case-page/case-page.query.js';
import { CaseTimelineApi } from './overview/case-timeline/case-timeline.api.js';
import { CaseTimelineHandler } from './overview/case-timeline/case-timeline.query.js';
import { EscalateFollowUpHandler } from './follow-up/escalate-follow-up/escalate-follow-up.command.js';
import { EscalateFollowUps } from './follow-up/escalate-follow-up/escalate-follow-ups.automation.js';
import { FollowUpWorklistApi } from './follow-up/follow-up-worklist/follow-up-worklist.api.js';
import { FollowUpWorklistHandler } from './follow-up/follow-up-worklist/follow-up-worklist.query.js';
import { OwnInvitationsHandler } from './deployment/own-invitations/own-invitations.query.js';
import { PossibleDuplicatesApi } from './request/possible-duplicates/possible-duplicates.api.js';
import { PossibleDuplicatesHandler } from './request/possible-duplicates/possible-duplicates.query.js';
import { RecentUseHandler } from './request/recent-use/recent-use.query.js';
import { approvalQueue } from './request/pre-approval-queue/approval-queue.projection.js';
import { WaitingApprovalsHandler } from './request/pre-approval-queue/approval-queue.query.js';
import { caseList } from './reading/case-list.projection.js';
import { worklist } from './reading/worklist.projection.js';

/** What people see of cases, and what the clock does with it. */
export const viewHandlers: readonly Type[] = [
  CaseListHandler,
  CasePageHandler,
  CaseTimelineHandler,
  FollowUpWorklistHandler,
  PossibleDuplicatesHandler,
  RecentUseHandler,
  OwnInvitationsHandler,
  EscalateFollowUpHandler,
  WaitingApprovalsHandler,
];

export const viewControllers: readonly Type[] = [CaseListApi, CasePageApi, CaseTimelineApi, FollowUpWorklistApi, PossibleDuplicatesApi];

export const viewProjections: readonly Projection[] = [caseList, worklist, approvalQueue];

export const viewAutomations: readonly Type<ToDo<{ readonly id: string }>>[] = [EscalateFollowUps];
