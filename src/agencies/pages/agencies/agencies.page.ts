import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { nameKey } from '../../../../libs/text/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { AgencyNames } from '../../agencies.queries.js';
import { ListAgencies } from '../../agency-list/list-agencies.query.js';
import { AgenciesView } from './agencies.view.js';
import { agenciesWords } from './agencies.words.js';

/** As many as stay below 40 kB. */
const ROWS = 25;

class AgenciesAddress {
  @IsOptional() @IsUUID() readonly from?: string;
}

/** The register of agencies, for everybody of the program. */
@Controller('agencies')
export class AgenciesPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_register')
  @PageQuery('agencies')
  show(@PageContext() at: At, @Query() { from }: AgenciesAddress): Promise<VNode> {
    return this.draw(at, { from });
  }

  @Post('search')
  @NeedsRight('see_register')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const sought = String(at.fields.name ?? '').slice(0, 120);
    if (nameKey(sought) !== '') return { status: 200, page: await this.draw(at, { sought }) };
    const errors = [{ field: 'name', message: agenciesWords(at.language).noName }];
    const refused = { form: 'find-agency', values: { name: sought }, errors, commandId: null };
    return { status: 422, page: await this.draw({ ...at, refused }, {}) };
  }

  private async draw(at: At, { from, sought }: { readonly from?: string; readonly sought?: string }): Promise<VNode> {
    ask('see_register', at);
    const { agencies, next } = await this.queries.execute(new ListAgencies(at.now, { from, limit: ROWS }, sought));
    const ids = agencies.map(({ agencyId }) => agencyId);
    const names = await this.queries.execute(new AgencyNames(ids, at.language));
    const rows = agencies.map((agency) => ({ ...agency, name: names[agency.agencyId] ?? agency.name }));
    return AgenciesView({ at, rows, next, first: from === undefined, sought: sought ?? null });
  }
}
