import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { byName, holdsSomething } from '../../../../../libs/text/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import { AgencyChoices } from '../../../../agencies/agencies.queries.js';
import type { At, Sent } from '../../../../pages/at.js';
import { searchedIn } from '../../../../pages/searched.js';
import { seesEveryCase } from '../../../domain/index.js';
import { CaseList } from '../../case-list/case-list.query.js';
import { FindCases, LONGEST_SOUGHT, type FoundCases } from '../../case-list/find-cases.query.js';
import { CaseListAddress, cursorOf, filterOf } from './case-list-filter.js';
import { presentCaseList } from './case-list.presenter.js';
import { CaseListView } from './case-list.view.js';
import { caseListWords } from './case-list.words.js';

/** Fewer than the API gives: a page stays below 40 kB, also where the register has a hundred agencies to filter by. */
const ROWS = 20;

/** Of the searches that are kept with a session. */
const LIST = 'cases';

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
   * Leads to the case of a reference, or to what fits: what was typed is kept with the session, and stands in no address. Whether there is
   * anything that this person may not see is not said.
   */
  @Post('search')
  @NeedsRight('look_through_cases')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const words = caseListWords(at.language);
    if (at.fields.all !== undefined) {
      await at.searches.end(LIST, String(at.fields.found ?? ''));
      return goTo('/cases');
    }
    const typed = String(at.fields.find ?? '');
    if (!holdsSomething(typed) || typed.length > LONGEST_SOUGHT) {
      const errors = [{ field: 'find', message: holdsSomething(typed) ? words.sayShorter(LONGEST_SOUGHT) : words.sayWhat }];
      const refused = { form: 'search', values: at.fields, errors, commandId: null };
      return { status: 422, page: await this.draw({ ...at, path: '/cases', refused }, {}) };
    }
    const { reference, cases } = await this.queries.execute(new FindCases(typed, { limit: 1 }, at));
    if (reference !== null && cases[0] !== undefined) return goTo(`/cases/${cases[0].caseId}`);
    return goTo('/cases', { found: await at.searches.keep(LIST, typed) });
  }

  private async draw(at: At, address: CaseListAddress): Promise<VNode> {
    const searched = await searchedIn(at, LIST, address.found);
    const cursor = cursorOf(address, searched !== null);
    const page = { cursor, limit: ROWS };
    const [list, agencies] = await Promise.all([
      searched ? this.queries.execute(new FindCases(searched.typed, page, at)) : this.listed(at, address, page),
      seesEveryCase(at) ? this.queries.execute(new AgencyChoices(at.language)) : [],
    ]);
    return CaseListView({
      at,
      address: { ...address, cursor },
      found: searched && { ...searched, reference: list.reference },
      rows: presentCaseList(list, at),
      nextCursor: list.nextCursor,
      agencies: agencies.toSorted(byName(at.language)),
    });
  }

  private async listed(at: At, address: CaseListAddress, page: CaseList['page']): Promise<FoundCases> {
    return { ...(await this.queries.execute(new CaseList(filterOf(address, at.actor), page, at))), reference: null };
  }
}
