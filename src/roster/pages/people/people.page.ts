import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { nameKey } from '../../../../libs/text/index.js';
import { AgencyNames } from '../../../agencies/agencies.queries.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { personRoles, type PersonRole } from '../../../vocabulary/index.js';
import { People, type PeopleFilter } from '../../people/people.query.js';
import { PeopleNames } from '../../roster.queries.js';
import { PeopleView } from './people.view.js';
import { peopleWords } from './people.words.js';

/** As many as stay below 40 kB. */
const ROWS = 25;

/** What stands in the address of a list of people: codes and ids only, never a name. */
export class PeopleAddress {
  @IsOptional() @IsIn(['active', 'inactive', 'all']) readonly show?: 'active' | 'inactive' | 'all';
  /** A select that nothing was chosen in is sent all the same. */
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value), { toClassOnly: true })
  @IsOptional()
  @IsIn(personRoles)
  readonly role?: PersonRole;
  @IsOptional() @IsUUID() readonly from?: string;
}

/** Everybody of the program, for those who keep the roster. */
@Controller('people')
export class PeoplePage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_roster')
  @PageQuery('people')
  show(@PageContext() at: At, @Query() address: PeopleAddress): Promise<VNode> {
    return this.draw(at, address, address);
  }

  /** A form, so that the name of nobody stands in an address or in the log of a proxy. */
  @Post('search')
  @NeedsRight('see_roster')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    const { name = '' } = at.fields;
    const sought = String(name).slice(0, 120);
    if (nameKey(sought) !== '') return { status: 200, page: await this.draw(at, {}, { show: 'all', name: sought }, sought) };
    const errors = [{ field: 'name', message: peopleWords(at.language).noName }];
    const refused = { form: 'find-person', values: { name: sought }, errors, commandId: null };
    return { status: 422, page: await this.draw({ ...at, refused }, {}, {}) };
  }

  private async draw(at: At, address: PeopleAddress, filter: PeopleFilter, sought: string | null = null): Promise<VNode> {
    const { people, next } = await this.queries.execute(new People({ ...filter, limit: ROWS }, at));
    const [names, agencies] = await Promise.all([
      this.queries.execute(new PeopleNames(people.map(({ personId }) => personId))),
      this.queries.execute(
        new AgencyNames(
          people.flatMap(({ agencyId }) => agencyId ?? []),
          at.language,
        ),
      ),
    ]);
    const rows = people.map((person) => ({
      ...person,
      name: names[person.personId] ?? person.name,
      agencyName: person.agencyId === null ? null : (agencies[person.agencyId] ?? null),
    }));
    return PeopleView({ at, address, rows, next, sought });
  }
}
