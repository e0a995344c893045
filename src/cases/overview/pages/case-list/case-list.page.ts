import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import { byName, holdsSomething } from '../../../../../libs/text/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import { AgencyChoices } from '../../../../agencies/agencies.queries.js';
import type { At, Sent } from '../../../../pages/at.js';
import { CaseList } from '../../case-list/case-list.query.js';
import type { CaseTerm } from '../../case-list/fits-term.js';
import { EveryName } from '../../../../roster/roster.queries.js';
import { seesEveryCase } from '../../../domain/index.js';
import { CaseListAddress, filterOf } from './case-list-filter.js';
import { presentCaseList } from './case-list.presenter.js';
import { CaseListView } from './case-list.view.js';
import { caseListWords } from './case-list.words.js';
import { referenceFrom } from './reference-from.js';
import { termsIn } from './terms-in.js';

/** Fewer than the API gives: a page stays below 40 kB, also where the register has a hundred agencies to filter by. */
const ROWS = 20;

/** Of what is looked for, in characters. */
const LONGEST = 80;

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

  /** Leads to the case of a reference, or shows what fits; whether there is anything that this person may not see is not said. */
  @Post('search')
  @NeedsRight('look_through_cases')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const words = caseListWords(at.language);
    const typed = String(at.fields.find ?? '');
    const today = calendarDay(at.now, at.site.zone);
    if (!holdsSomething(typed) || typed.length > LONGEST) return this.again(at, 422, words.sayWhat(LONGEST));
    const reference = referenceFrom(typed, today.slice(0, 4));
    if (reference !== null) {
      const { cases } = await this.queries.execute(new CaseList({ reference }, { limit: 1 }, at));
      if (cases[0] !== undefined) return goTo(`/cases/${cases[0].caseId}`);
      if (/^\s*aw/i.test(typed)) return this.again(at, 404, words.notFound(reference));
    }
    const [agencies, people] = await Promise.all([
      this.queries.execute(new AgencyChoices(at.language)),
      this.queries.execute(new EveryName()),
    ]);
    const terms = termsIn(typed, { agencies, people }, today);
    return { status: 200, page: await this.draw({ ...at, path: '/cases' }, {}, { typed, terms }) };
  }

  private async again(at: Sent, status: number, message: string): Promise<PageAnswer> {
    const refused = { form: 'search', values: at.fields, errors: [{ field: 'find', message }], commandId: null };
    return { status, page: await this.draw({ ...at, path: '/cases', refused }, {}) };
  }

  private async draw(
    at: At,
    address: CaseListAddress,
    found?: { readonly typed: string; readonly terms: readonly CaseTerm[] },
  ): Promise<VNode> {
    const filter = found === undefined ? filterOf(address, at.actor) : { terms: found.terms };
    const [list, agencies] = await Promise.all([
      this.queries.execute(new CaseList(filter, { cursor: address.cursor, limit: ROWS }, at)),
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
