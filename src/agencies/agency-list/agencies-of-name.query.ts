import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { nameKey } from '../../../libs/text/index.js';
import { AgenciesOfName } from '../agencies.queries.js';
import { AgencyRow } from './agency.entity.js';

@QueryHandler(AgenciesOfName)
export class AgenciesOfNameHandler implements IQueryHandler<AgenciesOfName> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ name }: AgenciesOfName): Promise<readonly string[]> {
    const rows = await this.dataSource.getRepository(AgencyRow).find({ select: { agencyId: true }, where: { nameKey: nameKey(name) } });
    return rows.map(({ agencyId }) => agencyId);
  }
}
