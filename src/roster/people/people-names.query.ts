import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { isUuid } from '../../../libs/web/http/validation/uuid.js';
import { PeopleNames } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';
import { namesakesToldApart } from './told-apart.js';

@QueryHandler(PeopleNames)
export class PeopleNamesHandler implements IQueryHandler<PeopleNames> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  /** Asks for the name alone: the row also holds sealed boxes. What is no id of a person is nobody's, and no fault. */
  async execute({ personIds }: PeopleNames): Promise<Readonly<Record<string, string>>> {
    const ids = [...new Set(personIds)].filter(isUuid);
    if (ids.length === 0) return {};
    const rows = await this.dataSource
      .getRepository(PersonRow)
      .createQueryBuilder('row')
      .select('row.personId', 'id')
      .addSelect(`row.person ->> 'name'`, 'name')
      .where('row.personId = ANY(:ids)', { ids })
      .getRawMany<{ readonly id: string; readonly name: string }>();
    const shown = await namesakesToldApart(this.dataSource, this.queries);
    return Object.fromEntries(rows.map(({ id, name }) => [id, shown.get(id) ?? name]));
  }
}
