import { Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { VNode } from 'preact';
import { goTo, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { nameKey } from '../../../../libs/text/index.js';
import { AgencyNames } from '../../../agencies/agencies.queries.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { SEARCH_MARK, searchedIn } from '../../../pages/searched.js';
import { ask } from '../../../rights.js';
import { personRoles, type PersonRole } from '../../../vocabulary/index.js';
import { People, type PeopleFilter } from '../../people/people.query.js';
import { PeopleNames } from '../../roster.queries.js';
import { PeopleView } from './people.view.js';
import { peopleWords } from './people.words.js';

/** As many as stay below 40 kB. */
const ROWS = 25;

/** Of the searches that are kept with a session. */
const LIST = 'people';

/** What stands in the address of a list of people: codes and ids only, never a name. */
export class PeopleAddress {
  @IsOptional() @IsIn(['active', 'inactive', 'all']) readonly show?: 'active' | 'inactive' | 'all';
  /** A select that nothing was chosen in is sent all the same. */
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value), { toClassOnly: true })
  @IsOptional()
  @IsIn(personRoles)
  readonly role?: PersonRole;
  @IsOptional() @IsUUID() readonly from?: string;
  /** Which search is shown, where one is. */
  @IsOptional() @Matches(SEARCH_MARK) readonly found?: string;
}

/** Everybody of the program, for those who keep the roster. */
@Controller('people')
export class PeoplePage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_roster')
  @PageQuery('people')
  show(@PageContext() at: At, @Query() address: PeopleAddress): Promise<VNode> {
    return this.draw(at, address);
  }

  /** A form, so that the name of nobody stands in an address or in the log of a proxy; what was typed is kept with the session. */
  @Post('search')
  @NeedsRight('see_roster')
  @PageCommand()
  async search(@PageContext() at: Sent): Promise<PageAnswer> {
    // Before anything is kept: what is looked for by whoever may not is not.
    ask('see_roster', at);
    if (at.fields.all !== undefined) {
      await at.searches.end(LIST, String(at.fields.found ?? ''));
      return goTo('/people');
    }
    const sought = String(at.fields.name ?? '').slice(0, 120);
    if (nameKey(sought) !== '') return goTo('/people', { found: await at.searches.keep(LIST, sought) });
    const errors = [{ field: 'name', message: peopleWords(at.language).noName }];
    const refused = { form: 'find-person', values: { name: sought }, errors, commandId: null };
    return { status: 422, page: await this.draw({ ...at, path: '/people', refused }, {}) };
  }

  private async draw(at: At, { found, ...address }: PeopleAddress): Promise<VNode> {
    const searched = await searchedIn(at, LIST, found);
    const { from } = address;
    const filter: PeopleFilter = searched ? { show: 'all', name: searched.typed } : address;
    const { people, nextCursor: next } = await this.queries.execute(new People({ ...filter, cursor: from, limit: ROWS }, at));
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
    return PeopleView({ at, address: { ...address, from }, rows, next, searched });
  }
}
