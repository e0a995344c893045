import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { byName } from '../../vocabulary/index.js';
import {
  AgenciesSought,
  AgencyChoices,
  UnitChoices,
  type AgencyChoice,
  type AgencySought,
  type AgencyWithUnits,
} from '../agencies.queries.js';
import { choiceOf, countyOf, namedAgencies, toldApart, type NamedAgency } from './told-apart.js';

@QueryHandler(AgencyChoices)
export class AgencyChoicesHandler implements IQueryHandler<AgencyChoices> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ language }: AgencyChoices): Promise<readonly AgencyChoice[]> {
    const found = await namedAgencies(this.dataSource).getRawMany<NamedAgency>();
    return toldApart(found, language).map(choiceOf);
  }
}

@QueryHandler(AgenciesSought)
export class AgenciesSoughtHandler implements IQueryHandler<AgenciesSought> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ language }: AgenciesSought): Promise<readonly AgencySought[]> {
    const asked = namedAgencies(this.dataSource).addSelect(`row.agency ->> 'city'`, 'city');
    const found = await asked.getRawMany<NamedAgency & Pick<AgencySought, 'city'>>();
    return toldApart(found, language).map((agency) => ({ ...choiceOf(agency), county: countyOf(agency), city: agency.city }));
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
