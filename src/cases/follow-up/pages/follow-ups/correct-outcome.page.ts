import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, submitted, whatChanged, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { link } from '../../../../../libs/web/views/index.js';
import { CommandSender, nameOf, NeedsRight } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { formName } from '../../../../pages/command-form.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawnCaseView } from '../../../frame/case-view.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { recordedOfOutcome } from './arranged-outcome.js';
import { drawFollowUps } from './draw-follow-ups.js';
import { nextDueOn } from './next-due-on.js';
import { CorrectOutcomeForm } from './outcome.form.js';

/** The correction of an outcome, with what comes next of the one that is right. */
@Controller('cases/:caseId/follow-ups/:followUpId/outcome/correct')
export class CorrectOutcomePage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Post()
  @NeedsRight('settle_follow_up')
  @PageCommand()
  correct(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    const path = casePagePath(caseId, 'followUps');
    const ids = { caseId, followUpId };
    return submitted(at, {
      form: formName(CorrectOutcome, ids),
      shape: CorrectOutcomeForm,
      command: async (form, acting) => {
        const changed = whatChanged(CorrectOutcomeForm, form, at.fields, await this.onRecord(at, caseId, followUpId));
        const { next, ...said } = changed;
        // Of what did not take place, nothing comes.
        const nextDueAt = said.didNotHappen === true ? undefined : await nextDueOn(this.queries, { ...said, next }, at, ids);
        return this.sender.send(CorrectOutcome, { ...said, nextDueAt, ...ids }, acting);
      },
      then: link(path, { open: followUpId }),
      done: nameOf(CorrectOutcome),
      redraw: async (again) => drawFollowUps(this.queries, await toldWhatChanged(this.queries, { ...again, path }, caseId), caseId),
    });
  }

  /** What stood on the form: of the last outcome, or of the earlier attempt that it was drawn for. */
  private async onRecord(at: Sent, caseId: string, followUpId: string) {
    const { followUps, teamCare } = await drawnCaseView(this.queries, caseId, at);
    const seen = [...followUps, ...teamCare].find((one) => one.followUpId === followUpId);
    const earlier = seen?.earlierTries.find(({ attempt }) => String(attempt) === at.fields.attempt);
    return recordedOfOutcome(seen, at.site.zone, earlier);
  }
}
