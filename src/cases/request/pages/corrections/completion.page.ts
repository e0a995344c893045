import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { FormValues } from '../../../../../libs/web/views/index.js';
import { CommandSender, nameOf, NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { refuseBy } from '../../../../rights.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { CorrectField } from '../../correct-field/correct-field.command.js';
import { choicesFor } from './choices-for.js';
import { besideItsQuestion, completable, CompletionForm, completionOf } from './completion.form.js';
import { CompletionView } from './completion.view.js';
import { correctionWords } from './corrections.words.js';
import { onRecord } from './proposed.js';

/** Everything that is not known yet of a request, on one form: it is one entry of the timeline. */
@Controller('cases/:caseId/complete')
export class CompletionPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('work_on_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string): Promise<VNode> {
    return this.draw(at, caseId);
  }

  @Post()
  @NeedsRight('work_on_case')
  @PageCommand()
  complete(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: 'completion',
      shape: CompletionForm,
      command: async (form, acting) => {
        const change = completionOf(form, correctionWords(at.language).allMissing);
        return this.sender.send(CorrectField, { caseId, change, reason: 'learned_later' }, acting).catch(besideItsQuestion);
      },
      then: casePagePath(caseId, 'overview'),
      done: nameOf(CorrectField),
      redraw: async (again) => this.draw(await toldWhatChanged(this.queries, again, caseId), caseId),
    });
  }

  private async draw(at: At, caseId: string): Promise<VNode> {
    const view = await caseViewFor(this.queries, caseId, at);
    if (!view.may.includes('work_on_case')) refuseBy('work_on_case');
    // A field that was left empty says nothing: it arrives all the same.
    const typed = Object.entries(at.refused?.values ?? {}).flatMap(([name, value]) => (isSaid(value) ? [name] : []));
    // What somebody else filled in meanwhile stays asked of whoever has typed something else.
    const isAsked = (fact: (typeof completable)[number]) =>
      onRecord(view, fact, at.site.zone) === null || typed.some((name) => name === fact || name.startsWith(`${fact}.`));
    const asked = completable.filter(isAsked).filter((fact) => view.status === 'open' || fact !== 'call-back-contact');
    return CompletionView({ at, view, asked, choices: await choicesFor(this.queries, view, 'agency', at) });
  }
}

function isSaid(value: FormValues[string]): boolean {
  return typeof value === 'string' ? value.trim() !== '' : (value ?? []).length > 0;
}
