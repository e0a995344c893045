import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { nameKey } from '../../../../libs/text/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { SEARCH_MARK, searchedIn } from '../../../pages/searched.js';
import { ask } from '../../../rights.js';
import { AgencyNames } from '../../agencies.queries.js';
import { ListAgencies } from '../../agency-list/list-agencies.query.js';
import { AgenciesView } from './agencies.view.js';
import { agenciesWords } from './agencies.words.js';

/** As many as stay below 40 kB. */
const ROWS = 25;

/** Of the searches that are kept with a session. */
const LIST = 'agencies';

class AgenciesAddress {
  @IsOptional() @IsUUID() readonly from?: string;
  /** Which search is shown, where one is. */
  @IsOptional() @Matches(SEARCH_MARK) readonly found?: string;
}

/** The register of agencies, for everybody of the program. */
@Controller('agencies')
export class AgenciesPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_register')
  @PageQuery('agencies')
  show(@PageContext() at: At, @Query() address: AgenciesAddress): Promise<VNode> {
    return this.draw(at, address);
  }

  @Post('search')
  @NeedsRight('see_register')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    // Before anything is kept: what is looked for by whoever may not is not.
    ask('see_register', at);
    if (at.fields.all !== undefined) {
      await at.searches.end(LIST, String(at.fields.found ?? ''));
      return goTo('/agencies');
    }
    const sought = String(at.fields.name ?? '').slice(0, 120);
    if (nameKey(sought) !== '') return goTo('/agencies', { found: await at.searches.keep(LIST, sought) });
    const errors = [{ field: 'name', message: agenciesWords(at.language).noName }];
    const refused = { form: 'find-agency', values: { name: sought }, errors, commandId: null };
    return { status: 422, page: await this.draw({ ...at, path: '/agencies', refused }, {}) };
  }

  private async draw(at: At, address: AgenciesAddress): Promise<VNode> {
    ask('see_register', at);
    const searched = await searchedIn(at, LIST, address.found);
    const { from } = address;
    const page = await this.queries.execute(new ListAgencies(at.now, { cursor: from, limit: ROWS }, searched?.typed));
    const { agencies, nextCursor: next } = page;
    const ids = agencies.map(({ agencyId }) => agencyId);
    const names = await this.queries.execute(new AgencyNames(ids, at.language));
    const rows = agencies.map((agency) => ({ ...agency, name: names[agency.agencyId] ?? agency.name }));
    return AgenciesView({ at, rows, next, first: from === undefined, searched });
  }
}
