import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { AgencyNames } from '../agencies.queries.js';
import { AgencyRow } from './agency.entity.js';

@QueryHandler(AgencyNames)
export class AgencyNamesHandler implements IQueryHandler<AgencyNames> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ agencyIds }: AgencyNames): Promise<Readonly<Record<string, string>>> {
    if (agencyIds.length === 0) return {};
    const rows = await this.dataSource.getRepository(AgencyRow).findBy({ agencyId: In([...new Set(agencyIds)]) });
    return Object.fromEntries(rows.map(({ agencyId, agency }) => [agencyId, agency.name]));
  }
}
