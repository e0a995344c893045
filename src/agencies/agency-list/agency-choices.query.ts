import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { byName } from '../../vocabulary/index.js';
import { AgencyChoices, UnitChoices, type AgencyChoice, type AgencyWithUnits } from '../agencies.queries.js';
import { choiceOf, namedAgencies, toldApart, type NamedAgency } from './told-apart.js';

@QueryHandler(AgencyChoices)
export class AgencyChoicesHandler implements IQueryHandler<AgencyChoices> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ language }: AgencyChoices): Promise<readonly AgencyChoice[]> {
    const found = await namedAgencies(this.dataSource).getRawMany<NamedAgency>();
    return toldApart(found, language).map(choiceOf);
  }
}

@QueryHandler(UnitChoices)
export class UnitChoicesHandler implements IQueryHandler<UnitChoices> {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads those of their names that have no units as well: they are told apart as in every other list. */
  async execute({ language }: UnitChoices): Promise<readonly AgencyWithUnits[]> {
    const found = await namedAgencies(this.dataSource)
      .addSelect(`row.agency -> 'units'`, 'units')
      .where(`row.nameKey IN (SELECT one."nameKey" FROM agencies one WHERE jsonb_array_length(one.agency -> 'units') > 0)`)
      .getRawMany<NamedAgency & AgencyWithUnits>();
    return toldApart(found, language)
      .filter(({ units }) => units.length > 0)
      .map((agency) => ({ ...choiceOf(agency), units: agency.units.toSorted(byName('en')) }));
  }
}
