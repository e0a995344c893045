import { Controller, Get, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { isOpenTo, refuseBy } from '../../../../rights.js';
import { FindMembers, OpenContact, PersonToCall } from '../../../../roster/roster.queries.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { openedNumber, type NumberToCall } from '../../../frame/number-to-call.js';
import { answerCall } from '../../../frame/open-number.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CallMemberView, callMemberPath } from './call-member.view.js';

/** Calling a member about a team: their number, opened for that alone, and their answer beside it. */
@Controller('cases/:caseId/team/:memberId/call')
export class CallMemberPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('work_on_case')
  @PageQuery()
  show(
    @PageContext() at: At,
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
  ): Promise<VNode | PageAnswer> {
    return drawCall(this.queries, { at, caseId, memberId });
  }

  @Post()
  @NeedsRight('open_contact')
  @PageCommand()
  async open(
    @PageContext() at: Sent,
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
  ): Promise<PageAnswer> {
    // Who may not see the case is told so before anything about its team.
    const view = await caseViewFor(this.queries, caseId, at);
    const mayOpen = isOpenTo('open_contact', at, 'every');
    if (mayOpen && (await toCall(this.queries, view, memberId)) === null) return goTo(casePagePath(caseId, 'team'));
    return answerCall(
      at,
      async () => {
        const { phone, forgottenAt } = await this.queries.execute(new OpenContact(memberId, 'arrange_response', at));
        return openedNumber({ value: phone, forgottenAt });
      },
      (again, opened) => drawnCall(this.queries, { at: again, caseId, memberId, opened }),
    );
  }
}

async function drawCall(
  queries: QueryBus,
  { at, caseId, memberId, opened }: { readonly at: At; readonly caseId: string; readonly memberId: string; readonly opened?: NumberToCall },
): Promise<VNode | PageAnswer> {
  const view = await caseViewFor(queries, caseId, at);
  if (!view.may.includes('work_on_case')) refuseBy('work_on_case');
  const person = await toCall(queries, view, memberId);
  if (person === null) return goTo(casePagePath(caseId, 'team'));
  const { name, hasPhone, revision } = person;
  const mayOpen = isOpenTo('open_contact', at, 'every');
  const number = opened ?? ({ is: !mayOpen ? 'not_yours' : hasPhone ? 'sealed' : 'unknown' } as const);
  return CallMemberView({ at: { ...at, path: callMemberPath(caseId, memberId) }, view, memberId, name, number, revision });
}

/** Whom a team is called together from: members, and those whom this one had. Of others it is not told that they are there. */
async function toCall(queries: QueryBus, { deployment }: CaseInFullView, memberId: string) {
  const [member] = await queries.execute(new FindMembers([memberId]));
  const isOfTeam = deployment?.members.some((one) => one.memberId === memberId) === true;
  return isOfTeam || member?.active === true ? queries.execute(new PersonToCall(memberId)) : null;
}

/** The page of the call. @throws Refusal for whoever may not call, and where there is nobody to call: nor is there a number of theirs */
export async function drawnCall(queries: QueryBus, call: Parameters<typeof drawCall>[1]): Promise<VNode> {
  const drawn = await drawCall(queries, call);
  return 'location' in drawn ? refuseBy('open_contact') : (drawn as VNode);
}
