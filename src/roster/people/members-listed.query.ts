import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { memberFound, type MemberFound } from '../domain/index.js';
import { MembersListed } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';

@QueryHandler(MembersListed)
export class MembersListedHandler implements IQueryHandler<MembersListed> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ personIds }: MembersListed): Promise<readonly MemberFound[]> {
    if (personIds.length === 0) return [];
    const rows = await this.dataSource.getRepository(PersonRow).findBy({ personId: In([...personIds]) });
    return rows.map(({ personId, person }) => memberFound(personId, person));
  }
}
