import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, nameOf, NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { refuseBy } from '../../../../rights.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { LEARNED_CONTACT, learnContact, LearnedContactForm } from '../../../frame/learned-contact.form.js';
import { openedNumber, type NumberToCall } from '../../../frame/number-to-call.js';
import { answerCall } from '../../../frame/open-number.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { OpenCaseContact } from '../../../overview/open-case-contact/open-case-contact.query.js';
import { RecordCallBack } from '../../record-call-back/record-call-back.command.js';
import { CallBackView, callBackPath } from './call-back.view.js';

/** Calling back whoever asked: the number, opened for that alone, and what became of the call beside it. */
@Controller('cases/:caseId/call-back')
export class CallBackPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('open_call_back_contact')
  @PageQuery()
  show(@PageContext() at: At, @Param('caseId', pathId) caseId: string): Promise<VNode> {
    return this.draw(at, caseId);
  }

  @Post()
  @NeedsRight('open_call_back_contact')
  @PageCommand()
  async open(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    // Who may not see the case is told so before anything about its contacts.
    await caseViewFor(this.queries, caseId, at);
    const { actor, roles, now, requestId } = at;
    const asked = { caseId, contact: 'call_back_contact', purpose: 'arrange_response', actor, roles, now, requestId } as const;
    return answerCall(
      at,
      async () => openedNumber(await this.queries.execute(new OpenCaseContact(asked))),
      (again, opened) => this.draw(again, caseId, opened),
    );
  }

  @Post('outcome')
  @NeedsRight('work_on_case')
  @PageCommand()
  record(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: nameOf(RecordCallBack),
      shape: RecordCallBack,
      command: ({ outcome, at: when }, acting) => this.sender.send(RecordCallBack, { caseId, outcome, at: when }, acting),
      then: casePagePath(caseId, 'overview'),
      done: nameOf(RecordCallBack),
      redraw: (again) => this.draw(again, caseId),
    });
  }

  @Post('contact')
  @NeedsRight('work_on_case')
  @PageCommand()
  learn(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: LEARNED_CONTACT,
      shape: LearnedContactForm,
      command: (form, acting) => learnContact(this.sender, caseId, form, acting),
      then: callBackPath(caseId),
      done: LEARNED_CONTACT,
      redraw: async (again) => this.draw(await toldWhatChanged(this.queries, again, caseId), caseId),
    });
  }

  private async draw(at: At, caseId: string, opened?: NumberToCall): Promise<VNode> {
    const view = await caseViewFor(this.queries, caseId, at);
    if (!view.may.includes('open_call_back_contact')) refuseBy('open_call_back_contact');
    const number = opened ?? ({ is: view.facts.hasCallBackContact ? 'sealed' : 'unknown' } as const);
    return CallBackView({ at: { ...at, path: callBackPath(caseId) }, view, number });
  }
}
