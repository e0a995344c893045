import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { nameKey } from '../../../libs/text/index.js';
import { PeopleOfName } from '../roster.queries.js';
import { PersonRow } from './person.entity.js';

@QueryHandler(PeopleOfName)
export class PeopleOfNameHandler implements IQueryHandler<PeopleOfName> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ name }: PeopleOfName): Promise<readonly string[]> {
    const rows = await this.dataSource.getRepository(PersonRow).find({ select: { personId: true }, where: { nameKey: nameKey(name) } });
    return rows.map(({ personId }) => personId);
  }
}
