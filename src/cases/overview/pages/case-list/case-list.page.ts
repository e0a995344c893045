import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import { byName } from '../../../../../libs/text/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import { AgencyChoices } from '../../../../agencies/agencies.queries.js';
import type { At, Sent } from '../../../../pages/at.js';
import { CaseList } from '../../case-list/case-list.query.js';
import { seesEveryCase } from '../../../domain/case-readers.js';
import { CaseListAddress, filterOf } from './case-list-filter.js';
import { presentCaseList } from './case-list.presenter.js';
import { CaseListView } from './case-list.view.js';
import { caseListWords } from './case-list.words.js';
import { referenceFrom } from './reference-from.js';

/** Fewer than the API gives: a page stays below 40 kB, also where the register has a hundred agencies to filter by. */
const ROWS = 20;

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

  /** Leads to the case; where there is none that this person may see, it is not said whether there is one. */
  @Post('search')
  @NeedsRight('look_through_cases')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const words = caseListWords(at.language);
    const reference = referenceFrom(String(at.fields.reference ?? ''), calendarDay(at.now, at.site.zone).slice(0, 4));
    if (reference === null) return this.again(at, 422, words.notAReference);
    const { cases } = await this.queries.execute(new CaseList({ reference }, { limit: 1 }, at));
    const [found] = cases;
    return found === undefined ? this.again(at, 404, words.notFound(reference)) : goTo(`/cases/${found.caseId}`);
  }

  private async again(at: Sent, status: number, message: string): Promise<PageAnswer> {
    const refused = { form: 'search', values: at.fields, errors: [{ field: 'reference', message }], commandId: null };
    return { status, page: await this.draw({ ...at, refused }, {}) };
  }

  private async draw(at: At, address: CaseListAddress): Promise<VNode> {
    const [list, agencies] = await Promise.all([
      this.queries.execute(new CaseList(filterOf(address, at.actor), { cursor: address.cursor, limit: ROWS }, at)),
      seesEveryCase(at) ? this.queries.execute(new AgencyChoices(at.language)) : [],
    ]);
    return CaseListView({
      at,
      address,
      rows: presentCaseList(list, at),
      nextCursor: list.nextCursor,
      agencies: agencies.toSorted(byName(at.language)),
    });
  }
}
