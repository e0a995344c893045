import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { byName } from '../../vocabulary/index.js';
import { AgencyChoices, UnitChoices, type AgencyChoice, type AgencyWithUnits } from '../agencies.queries.js';
import { AgencyRow } from './agency.entity.js';

@QueryHandler(AgencyChoices)
export class AgencyChoicesHandler implements IQueryHandler<AgencyChoices> {
  constructor(private readonly dataSource: DataSource) {}

  /** Only the names are read, not the whole of each agency. */
  execute(): Promise<readonly AgencyChoice[]> {
    return this.dataSource
      .getRepository(AgencyRow)
      .createQueryBuilder('row')
      .select('row.agencyId', 'agencyId')
      .addSelect(`row.agency ->> 'name'`, 'name')
      .orderBy('row.sortName')
      .addOrderBy('row.agencyId')
      .getRawMany<AgencyChoice>();
  }
}

@QueryHandler(UnitChoices)
export class UnitChoicesHandler implements IQueryHandler<UnitChoices> {
  constructor(private readonly dataSource: DataSource) {}

  async execute(): Promise<readonly AgencyWithUnits[]> {
    const found = await this.dataSource
      .getRepository(AgencyRow)
      .createQueryBuilder('row')
      .select('row.agencyId', 'agencyId')
      .addSelect(`row.agency ->> 'name'`, 'name')
      .addSelect(`row.agency -> 'units'`, 'units')
      .where(`jsonb_array_length(row.agency -> 'units') > 0`)
      .orderBy('row.sortName')
      .addOrderBy('row.agencyId')
      .getRawMany<AgencyWithUnits>();
    return found.map(({ units, ...agency }) => ({ ...agency, units: units.toSorted(byName('en')) }));
  }
}
