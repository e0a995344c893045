import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { EveryName } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';
import { namesakesToldApart } from './told-apart.js';

@QueryHandler(EveryName)
export class EveryNameHandler implements IQueryHandler<EveryName> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute() {
    const rows = await this.dataSource
      .getRepository(PersonRow)
      .createQueryBuilder('row')
      .select('row.personId', 'id')
      .addSelect(`row.person ->> 'name'`, 'name')
      .getRawMany<{ readonly id: string; readonly name: string }>();
    const shown = await namesakesToldApart(this.dataSource, this.queries);
    return rows.map(({ id, name }) => ({ id, name: shown.get(id) ?? name }));
  }
}
