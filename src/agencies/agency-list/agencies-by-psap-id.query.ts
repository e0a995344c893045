import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AgenciesByPsapId } from '../agencies.queries.js';
import { AgencyRow } from './agency.entity.js';

@QueryHandler(AgenciesByPsapId)
export class AgenciesByPsapIdHandler implements IQueryHandler<AgenciesByPsapId> {
  constructor(private readonly dataSource: DataSource) {}

  async execute(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.dataSource
      .getRepository(AgencyRow)
      .createQueryBuilder('row')
      .select('row.agencyId', 'agencyId')
      .addSelect(`row.agency ->> 'psapId'`, 'psapId')
      .where(`row.agency ->> 'psapId' IS NOT NULL`)
      .getRawMany<{ readonly agencyId: string; readonly psapId: string }>();
    return Object.fromEntries(rows.map(({ agencyId, psapId }) => [psapId, agencyId]));
  }
}
