import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { byName, holdsSomething } from '../../../../../libs/text/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import { AgencyChoices } from '../../../../agencies/agencies.queries.js';
import type { At, Sent } from '../../../../pages/at.js';
import { seesEveryCase } from '../../../domain/index.js';
import { CURSOR } from '../../../reading/page-key.js';
import { CaseList } from '../../case-list/case-list.query.js';
import { FindCases, LONGEST_SOUGHT, type FoundCases } from '../../case-list/find-cases.query.js';
import { CaseListAddress, filterOf } from './case-list-filter.js';
import { presentCaseList } from './case-list.presenter.js';
import { CaseListView } from './case-list.view.js';
import { caseListWords } from './case-list.words.js';

/** Fewer than the API gives: a page stays below 40 kB, also where the register has a hundred agencies to filter by. */
const ROWS = 20;

type Listed = Omit<FoundCases, 'reference'>;

/** The list of cases, and the way to one of them by its reference. */
@Controller('cases')
export class CaseListPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('look_through_cases')
  @PageQuery('case_list')
  show(@PageContext() at: At, @Query() address: CaseListAddress): Promise<VNode> {
    return this.draw(at, address);
  }

  /**
   * Leads to the case of a reference, or shows what fits, a page at a time: the next is asked for by a form as well. Whether there is anything
   * that this person may not see is not said.
   */
  @Post('search')
  @NeedsRight('look_through_cases')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const words = caseListWords(at.language);
    const [typed, cursor] = [String(at.fields.find ?? ''), String(at.fields.cursor ?? '')];
    if (!holdsSomething(typed) || typed.length > LONGEST_SOUGHT) return this.again(at, 422, words.sayWhat(LONGEST_SOUGHT));
    const page = { cursor: CURSOR.test(cursor) ? cursor : undefined, limit: ROWS };
    const { reference, ...list } = await this.queries.execute(new FindCases(typed, page, at));
    if (reference !== null) {
      return list.cases[0] === undefined ? this.again(at, 404, words.notFound(reference)) : goTo(`/cases/${list.cases[0].caseId}`);
    }
    return { status: 200, page: await this.draw({ ...at, path: '/cases' }, { cursor: page.cursor }, { typed, list }) };
  }

  private async again(at: Sent, status: number, message: string): Promise<PageAnswer> {
    const refused = { form: 'search', values: at.fields, errors: [{ field: 'find', message }], commandId: null };
    return { status, page: await this.draw({ ...at, path: '/cases', refused }, {}) };
  }

  private async draw(at: At, address: CaseListAddress, found?: { readonly typed: string; readonly list: Listed }): Promise<VNode> {
    const [list, agencies] = await Promise.all([
      found?.list ?? this.queries.execute(new CaseList(filterOf(address, at.actor), { cursor: address.cursor, limit: ROWS }, at)),
      seesEveryCase(at) ? this.queries.execute(new AgencyChoices(at.language)) : [],
    ]);
    return CaseListView({
      at,
      address,
      found: found?.typed,
      rows: presentCaseList(list, at),
      nextCursor: list.nextCursor,
      agencies: agencies.toSorted(byName(at.language)),
    });
  }
}
