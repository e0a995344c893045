import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { nameKey } from '../../../libs/text/index.js';
import { ask } from '../../rights.js';
import type { PersonRole } from '../../vocabulary/index.js';
import type { Asker } from '../domain/index.js';
import { PersonRow } from './person.entity.js';
import { personView, type PersonView } from './person-view.js';

export interface PeopleFilter {
  /** Active people where it is left out. */
  readonly show?: 'active' | 'inactive' | 'all';
  readonly role?: PersonRole;
  /** Part of a name, however it is written. */
  readonly name?: string;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  /** 50 where it is left out. */
  readonly limit?: number;
}

export interface PeopleListed {
  readonly people: readonly PersonView[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The register of people by name, page by page. @throws Refusal `roster_keepers_only` */
export class People extends Query<PeopleListed> {
  constructor(
    readonly filter: PeopleFilter,
    readonly asker: Asker,
  ) {
    super();
  }
}

@QueryHandler(People)
export class PeopleHandler implements IQueryHandler<People> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ filter, asker }: People): Promise<PeopleListed> {
    ask('see_roster', asker);
    const { show = 'active', role, name, cursor, limit = 50 } = filter;
    const query = this.dataSource.getRepository(PersonRow).createQueryBuilder('row');
    if (show !== 'all') query.andWhere('row.active = :active', { active: show === 'active' });
    if (role !== undefined) query.andWhere(`row.person -> 'roles' @> :role::jsonb`, { role: JSON.stringify([role]) });
    if (name !== undefined) query.andWhere('strpos(row.nameKey, :key) > 0', { key: nameKey(name) });
    if (cursor !== undefined) {
      const last = query.subQuery().select(['last.sortName', 'last.personId']).from(PersonRow, 'last').where('last.personId = :cursor');
      query.andWhere(`(row.sortName, row.personId) > ${last.getQuery()}`, { cursor });
    }
    const rows = await query
      .orderBy('row.sortName')
      .addOrderBy('row.personId')
      .limit(limit + 1)
      .getMany();
    const people = rows.slice(0, limit).map(personView);
    return { people, nextCursor: rows.length > limit ? people.at(-1)!.personId : null };
  }
}
