import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { CommandSender, NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import { refuseBy } from '../../../../rights.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { LEARNED_CONTACT, learnContact, LearnedContactForm } from '../../../frame/learned-contact.form.js';
import { openedNumber, type NumberToCall } from '../../../frame/number-to-call.js';
import { answerCall } from '../../../frame/open-number.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { OpenCaseContact } from '../../../overview/open-case-contact/open-case-contact.query.js';
import { CallView, callPath } from './call.view.js';

/** Calling about a follow-up: the number, opened for that alone, and the outcome beside it. */
@Controller('cases/:caseId/follow-ups/:followUpId/call')
export class CallPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly sender: CommandSender,
  ) {}

  @Get()
  @NeedsRight('open_call_back_contact')
  @PageQuery()
  async show(
    @PageContext() at: At,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<VNode | PageAnswer> {
    const view = await this.seen(at, caseId);
    return waits(view, followUpId) ? this.draw(at, view, followUpId) : goTo(casePagePath(caseId, 'followUps'));
  }

  @Post()
  @NeedsRight('open_call_back_contact')
  @PageCommand()
  async open(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    // Who may not see the case is told so before anything about its contacts.
    const view = await caseViewFor(this.queries, caseId, at);
    if (view.may.includes('open_call_back_contact') && !waits(view, followUpId)) return goTo(casePagePath(caseId, 'followUps'));
    const { actor, roles, now, requestId } = at;
    const asked = { caseId, contact: 'call_back_contact', purpose: 'follow_up', actor, roles, now, requestId } as const;
    return answerCall(
      at,
      async () => openedNumber(await this.queries.execute(new OpenCaseContact(asked))),
      async (again, opened) => this.draw(again, await this.seen(again, caseId), followUpId, opened),
    );
  }

  @Post('contact')
  @NeedsRight('work_on_case')
  @PageCommand()
  learn(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
  ): Promise<PageAnswer> {
    return submitted(at, {
      form: LEARNED_CONTACT,
      shape: LearnedContactForm,
      command: (form, acting) => learnContact(this.sender, caseId, form, acting),
      then: callPath(caseId, followUpId),
      done: LEARNED_CONTACT,
      redraw: async (again) => {
        const told = await toldWhatChanged(this.queries, again, caseId);
        return this.draw(told, await this.seen(told, caseId), followUpId);
      },
    });
  }

  private async seen(at: At, caseId: string): Promise<CaseInFullView> {
    const view = await caseViewFor(this.queries, caseId, at);
    return view.may.includes('open_call_back_contact') ? view : refuseBy('open_call_back_contact');
  }

  private async draw(at: At, view: CaseInFullView, followUpId: string, opened?: NumberToCall): Promise<VNode> {
    const terms = await this.queries.execute(new PolicyVersion(view.policyVersion));
    const number = opened ?? ({ is: view.facts.hasCallBackContact ? 'sealed' : 'unknown' } as const);
    return CallView({ at: { ...at, path: callPath(view.caseId, followUpId) }, view, terms, followUpId, number });
  }
}

/** Whether it is open, so that there is something to call about: nobody is called for the team's own care. */
function waits({ followUps }: CaseInFullView, followUpId: string): boolean {
  return followUps.some((one) => one.followUpId === followUpId && one.open);
}
