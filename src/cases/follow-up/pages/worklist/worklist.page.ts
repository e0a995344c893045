import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, Day, nameOf, NeedsRight, OneOf } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { PolicyInForce } from '../../../../policy/policy.queries.js';
import type { FollowUpOutcome } from '../../../../vocabulary/index.js';
import { whichDay } from '../../../case-questions.js';
import { DecidePreApproval } from '../../../request/decide-pre-approval/decide-pre-approval.command.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { RecordOutcome, whatCameOfIt } from '../../record-outcome/record-outcome.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import { worklistShown } from './soonest-of-each.js';
import { FindUndoableOutcome } from '../../undoable-outcome/undoable-outcome.query.js';
import { pathTo, WorklistPlace } from './worklist-place.js';
import { WorklistView } from './worklist.view.js';

/** A tap on an outcome, with the days that the page proposed for what comes next. */
class OutcomeTap {
  @OneOf('followUpOutcome', whatCameOfIt) readonly outcome: FollowUpOutcome;
  @Day(whichDay) readonly tryAgainOn: string;
  @Day(whichDay) readonly oneMoreOn: string;
  @IsOptional() @Matches(/^#[\w-]{1,60}$/) readonly back?: string;
}

/** What waits for somebody, its outcome in one tap, and for a minute the way back. */
@Controller('work')
export class WorklistPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('look_through_cases')
  @PageQuery('case_list')
  show(@PageContext() at: At, @Query() place: WorklistPlace): Promise<VNode> {
    return this.draw(at, place);
  }

  @Post(':caseId/follow-ups/:followUpId/outcome')
  @NeedsRight('settle_follow_up')
  @PageCommand()
  record(
    @PageContext() at: Sent,
    @Query() place: WorklistPlace,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      form: `outcome-${followUpId}`,
      shape: OutcomeTap,
      command: ({ outcome, ...days }, acting) =>
        this.sender.send(RecordOutcome, { caseId, followUpId, outcome, ...nextDue(outcome, days) }, acting),
      then: (_outcome, { back }) => pathTo(place, { tapped: `${caseId}.${followUpId}`, at: back }),
      redraw: async (again) => this.draw(await toldWhatChanged(this.queries, { ...again, path: '/work' }, caseId, followUpId), place),
    });
  }

  @Post(':caseId/follow-ups/:followUpId/undo')
  @NeedsRight('settle_follow_up')
  @PageCommand()
  undo(
    @PageContext() at: Sent,
    @Query() place: WorklistPlace,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      form: 'undo',
      shape: UndoOutcome,
      command: (_form, acting) => this.sender.send(UndoOutcome, { caseId, followUpId }, acting),
      then: pathTo(place, { at: `#item-${followUpId}` }),
      done: nameOf(UndoOutcome),
      redraw: (again) => this.draw({ ...again, path: '/work' }, place),
    });
  }

  @Post(':caseId/approval')
  @NeedsRight('decide_approval')
  @PageCommand()
  approve(@PageContext() at: Sent, @Query() place: WorklistPlace, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: `approval-${caseId}`,
      shape: DecidePreApproval,
      command: ({ granted }, acting) => this.sender.send(DecidePreApproval, { caseId, granted }, acting),
      then: pathTo(place),
      done: nameOf(DecidePreApproval),
      redraw: (again) => this.draw({ ...again, path: '/work' }, place),
    });
  }

  private async draw(at: At, place: WorklistPlace): Promise<VNode> {
    const { actor, roles, now, language } = at;
    const [buckets, { terms }, undoable] = await Promise.all([
      worklistShown(this.queries, place.scope ?? 'mine', place, { actor, roles, now, language }),
      this.queries.execute(new PolicyInForce()),
      this.queries.execute(new FindUndoableOutcome(place.tapped, at)),
    ]);
    return WorklistView({ at, place, buckets, terms, undoable });
  }
}

/** Only where nobody answered, or more is wanted, is there a next step. */
function nextDue(outcome: FollowUpOutcome, { tryAgainOn, oneMoreOn }: Pick<OutcomeTap, 'tryAgainOn' | 'oneMoreOn'>) {
  if (outcome === 'no_answer') return { nextDueAt: tryAgainOn };
  return outcome === 'reached_wants_more' ? { nextDueAt: oneMoreOn } : {};
}
