import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, nameOf, NeedsRight, type SomeCommandClass } from '../../../../commands/index.js';
import { AskedOnce } from '../../../../pages/command-asked-once.view.js';
import type { At, Sent } from '../../../../pages/at.js';
import { DecideConflictOverride } from '../../../deployment/decide-conflict-override/decide-conflict-override.command.js';
import { TakeBackConflict } from '../../../deployment/take-back-conflict/take-back-conflict.command.js';
import { TakeBackConflictOverride } from '../../../deployment/take-back-conflict-override/take-back-conflict-override.command.js';
import { DecidePreApproval } from '../../decide-pre-approval/decide-pre-approval.command.js';
import { TakeBackPreApproval } from '../../take-back-pre-approval/take-back-pre-approval.command.js';
import { DecidedApprovals } from '../../pre-approval-queue/decided-approvals.query.js';
import { WaitingApprovals } from '../../pre-approval-queue/approval-queue.query.js';
import { decisionForm, decisionPath, presentDecision } from './approvals.presenter.js';
import { takeBackForm } from './decided.view.js';
import { neverSoForm } from './never-so.view.js';
import { ApprovalsView } from './approvals.view.js';
import { approvalsWords } from './approvals.words.js';

/** The page stays small however much waits: what is decided makes room for the next. */
const AT_ONCE = 20;
/** So many of what they decided can be taken back here. */
const LATEST = 5;

/** What waits for an approver. They decide here without seeing the case. */
@Controller('approvals')
export class ApprovalsPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('see_approvals')
  @PageQuery('case_list')
  show(@PageContext() at: At): Promise<VNode> {
    return this.draw(at);
  }

  @Post(':caseId')
  @NeedsRight('decide_approval')
  @PageCommand()
  decide(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onPage(decisionForm(caseId, null), DecidePreApproval),
      sure: ({ granted }) => (granted ? null : this.askBeforeRefusing(at, caseId, null)),
      command: (form, acting) => this.sender.send(DecidePreApproval, { ...form, caseId }, acting),
    });
  }

  @Post(':caseId/overrides/:memberId')
  @NeedsRight('decide_approval')
  @PageCommand()
  decideOverride(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onPage(decisionForm(caseId, memberId), DecideConflictOverride),
      sure: ({ granted }) => (granted ? null : this.askBeforeRefusing(at, caseId, memberId)),
      command: ({ granted }, acting) =>
        this.sender.send(DecideConflictOverride, { caseId, memberId, decision: granted ? 'granted' : 'refused' }, acting),
    });
  }

  @Post(':caseId/take-back')
  @NeedsRight('decide_approval')
  @PageCommand()
  takeBack(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onPage(takeBackForm(caseId, null), TakeBackPreApproval),
      shape: TakeBackPreApproval,
      command: ({ reason }, acting) => this.sender.send(TakeBackPreApproval, { caseId, reason }, acting),
    });
  }

  @Post(':caseId/overrides/:memberId/take-back')
  @NeedsRight('decide_approval')
  @PageCommand()
  takeOverrideBack(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onPage(takeBackForm(caseId, memberId), TakeBackConflictOverride),
      shape: TakeBackConflictOverride,
      command: ({ reason }, acting) => this.sender.send(TakeBackConflictOverride, { caseId, memberId, reason }, acting),
    });
  }

  @Post(':caseId/overrides/:memberId/never-so')
  @NeedsRight('take_back_conflict')
  @PageCommand()
  takeConflictBack(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onPage(neverSoForm(caseId, memberId), TakeBackConflict),
      shape: TakeBackConflict,
      command: ({ reason }, acting) => this.sender.send(TakeBackConflict, { caseId, memberId, reason }, acting),
    });
  }

  private onPage(form: string, command: SomeCommandClass) {
    return { form, shape: DecidePreApproval, then: '/approvals', done: nameOf(command), redraw: (again: At) => this.draw(again) };
  }

  /** Nobody is asked whose page of approvals this is not, nor about what does not wait any more: that is told at once. */
  private async askBeforeRefusing(at: Sent, caseId: string, memberId: string | null): Promise<VNode | null> {
    const waiting = await this.queries.execute(new WaitingApprovals(at, AT_ONCE + 1));
    const waits = waiting.some((one) => one.caseId === caseId && (one.kind === 'override' ? one.memberId : null) === memberId);
    return waits ? askedBeforeRefusing(at, caseId, memberId) : null;
  }

  private async draw(at: At): Promise<VNode> {
    const waiting = await this.queries.execute(new WaitingApprovals(at, AT_ONCE + 1));
    const shown = waiting.slice(0, AT_ONCE);
    const decided = await this.queries.execute(new DecidedApprovals(at, LATEST));
    return ApprovalsView({ at, decisions: shown.map((one) => presentDecision(one, at)), more: shown.length < waiting.length, decided });
  }
}

/** A no ends what others count on. @param memberId of an override */
function askedBeforeRefusing(at: Sent, caseId: string, memberId: string | null): VNode {
  const { refusing, refuse } = approvalsWords(at.language);
  return AskedOnce({
    at: { ...at, path: '/approvals' },
    form: decisionForm(caseId, memberId),
    ...(memberId === null ? refusing.preApproval : refusing.override),
    send: refuse,
    action: decisionPath(caseId, memberId),
    back: '/approvals',
  });
}
