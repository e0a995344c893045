import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { goTo, PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { holdsSomething } from '../../../../../libs/text/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { refuseBy } from '../../../../rights.js';
import { BOARD, keepLooked } from './looked-for.js';

/** Of what is looked for, in characters. */
const LONGEST = 80;

/**
 * Looks for members on the board. Sent as a form, so that no name stands in an address or in the log of a proxy; an empty box ends the
 * search.
 */
@Controller('cases/:caseId/team/search')
export class FindMemberPage {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @NeedsRight('work_on_case')
  @PageCommand()
  async find(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    const { may } = await caseViewFor(this.queries, caseId, at);
    if (!may.includes('work_on_case')) refuseBy('work_on_case');
    const looked = String(at.fields.find ?? '').slice(0, LONGEST);
    const path = casePagePath(caseId, 'team');
    if (holdsSomething(looked)) return goTo(`${path}#find-member`, { found: await keepLooked(at, caseId, looked) });
    await at.searches.end(BOARD, String(at.fields.found ?? ''));
    return goTo(`${path}#find-member`);
  }
}
