import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { link } from '../../../../../libs/web/views/index.js';
import { CommandSender, NeedsRight } from '../../../../commands/index.js';
import { formName } from '../../../../pages/command-form.js';
import type { Sent } from '../../../../pages/at.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.command.js';
import { drawFollowUps } from './draw-follow-ups.js';
import { nextDueOn } from './next-due-on.js';
import { OutcomeForm } from './outcome.form.js';

/** The outcome of a follow-up, with what comes next. */
@Controller('cases/:caseId/follow-ups/:followUpId/outcome')
export class OutcomePage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Post()
  @NeedsRight('settle_follow_up')
  @PageCommand()
  record(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    const path = casePagePath(caseId, 'followUps');
    return submitted(at, {
      form: formName(RecordOutcome, { followUpId }),
      shape: OutcomeForm,
      command: async (form, acting) => {
        const nextDueAt = await nextDueOn(this.queries, form, at, { caseId, followUpId });
        return this.sender.send(RecordOutcome, { caseId, followUpId, outcome: form.outcome, at: form.at, nextDueAt }, acting);
      },
      then: link(path, { tapped: followUpId }),
      redraw: async (again) => drawFollowUps(this.queries, await toldWhatChanged(this.queries, { ...again, path }, caseId), caseId),
    });
  }
}
