import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { memberFound, type MemberFound } from '../domain/index.js';
import { ListTeamMembers } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';
import { namesakesToldApart } from './told-apart.js';

@QueryHandler(ListTeamMembers)
export class ListTeamMembersHandler implements IQueryHandler<ListTeamMembers> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute(): Promise<readonly MemberFound[]> {
    const order = { sortName: 'ASC', personId: 'ASC' } as const;
    const rows = await this.dataSource.getRepository(PersonRow).find({ where: { onTeam: true }, order });
    const shown = await namesakesToldApart(this.dataSource, this.queries);
    return rows.map(({ personId, person }) => ({ ...memberFound(personId, person), name: shown.get(personId) ?? person.name }));
  }
}
