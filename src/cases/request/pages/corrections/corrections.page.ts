import { Controller, Get, Param, Post, type PipeTransform } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { refuseMissing } from '../../../../../libs/event-sourcing/index.js';
import { PageCommand, PageContext, PageQuery, submitted, type PageAnswer, isAsDrawn } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { FormValues } from '../../../../../libs/web/views/index.js';
import { CommandSender, nameOf, NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { refuseBy } from '../../../../rights.js';
import { CorrectField } from '../../correct-field/correct-field.command.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor, drawnCaseView } from '../../../frame/case-view.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { requestFacts, type RequestFact } from '../../../frame/request-fact.js';
import { choicesFor } from './choices-for.js';
import { besideTheQuestion } from './beside-the-question.js';
import { correctionOf, CorrectionForm } from './correction.form.js';
import { CorrectionView } from './correction.view.js';
import { correctionWords } from './corrections.words.js';
import { onRecord } from './proposed.js';

const pathFact: PipeTransform<unknown, RequestFact> = {
  transform(value) {
    const fact = requestFacts.find((each) => each === value);
    return (
      fact ??
      refuseMissing('not_found', {
        en: 'A request has no such field. Go back to the case.',
        es: 'Eso no existe aquí. Vuelva a la página anterior.',
      })
    );
  },
};

/** Completes or corrects one field of a request: what was recorded before stays in the timeline. */
@Controller('cases/:caseId/correct/:fact')
export class CorrectionsPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('work_on_case')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string, @Param('fact', pathFact) fact: RequestFact): Promise<VNode> {
    return this.draw(at, caseId, fact);
  }

  @Post()
  @NeedsRight('work_on_case')
  @PageCommand()
  correct(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('fact', pathFact) fact: RequestFact,
  ): Promise<PageAnswer> {
    return submitted(at, {
      form: 'correction',
      shape: CorrectionForm,
      command: async (form, acting) => {
        const drawn = onRecord(await drawnCaseView(this.queries, caseId, at), fact, at.site.zone);
        const said = correctionOf(
          form,
          fact,
          drawn && { ...drawnAgency(drawn), asDrawn: isAsDrawn(CorrectionForm, namesOn(fact), at.fields, drawn) },
          correctionWords(at.language).missing,
        );
        return this.sender.send(CorrectField, { caseId, ...said, reason: form.reason }, acting).catch(besideTheQuestion(fact));
      },
      then: casePagePath(caseId, 'overview'),
      done: nameOf(CorrectField),
      redraw: async (again) => this.draw(await toldWhatChanged(this.queries, again, caseId), caseId, fact),
    });
  }

  private async draw(at: At, caseId: string, fact: RequestFact): Promise<VNode> {
    const view = await caseViewFor(this.queries, caseId, at);
    if (!view.may.includes('work_on_case')) refuseBy('work_on_case');
    const found = onRecord(view, fact, at.site.zone);
    return CorrectionView({
      at,
      view,
      fact,
      known: found !== null,
      proposed: found ?? {},
      choices: await choicesFor(this.queries, view, fact, at),
    });
  }
}

/** The fields that stand on the page of one question. */
function namesOn(fact: RequestFact): readonly string[] {
  return fact === 'agency' ? ['agency', 'unit'] : [fact, 'about'];
}

function drawnAgency({ agency, unit }: FormValues) {
  return { ...(typeof agency === 'string' && { agency }), ...(typeof unit === 'string' && { unit }) };
}
