import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AgencyNames } from '../agencies.queries.js';
import { namedAgencies, toldApart, type NamedAgency } from './told-apart.js';

@QueryHandler(AgencyNames)
export class AgencyNamesHandler implements IQueryHandler<AgencyNames> {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads those that are asked for and whoever bears the same name, at once. */
  async execute({ agencyIds, language }: AgencyNames): Promise<Readonly<Record<string, string>>> {
    if (agencyIds.length === 0) return {};
    const ids = new Set(agencyIds);
    const bearers = await namedAgencies(this.dataSource)
      .where('row.nameKey IN (SELECT one."nameKey" FROM agencies one WHERE one."agencyId" = ANY(:ids))', { ids: [...ids] })
      .getRawMany<NamedAgency>();
    const asked = toldApart(bearers, language).filter(({ agencyId }) => ids.has(agencyId));
    return Object.fromEntries(asked.map(({ agencyId, name }) => [agencyId, name]));
  }
}
