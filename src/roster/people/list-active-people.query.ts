import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { PersonFound } from '../roster.queries.js';
import { ListActivePeople } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';
import { namesakesToldApart } from './told-apart.js';

@QueryHandler(ListActivePeople)
export class ListActivePeopleHandler implements IQueryHandler<ListActivePeople> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute(): Promise<readonly PersonFound[]> {
    const order = { sortName: 'ASC', personId: 'ASC' } as const;
    const rows = await this.dataSource.getRepository(PersonRow).find({ where: { active: true }, order });
    const shown = await namesakesToldApart(this.dataSource, this.queries);
    return rows.map(({ personId, person: { name, roles, active } }) => ({
      id: personId,
      name: shown.get(personId) ?? name,
      roles,
      active,
    }));
  }
}
