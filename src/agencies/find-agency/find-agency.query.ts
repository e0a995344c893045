import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TIME_ZONE } from '../../streams.js';
import { AgencyStreams } from '../agency-streams.js';
import { FindAgency, type AgencyFound } from '../agencies.queries.js';
import { isInRegion } from '../domain/counties.js';
import { eligibilityOf, holdsOn } from '../domain/eligibility.js';

@QueryHandler(FindAgency)
export class FindAgencyHandler implements IQueryHandler<FindAgency> {
  constructor(
    private readonly agencies: AgencyStreams,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ agencyId, on }: FindAgency): Promise<AgencyFound | null> {
    const agency = await this.agencies.now(agencyId);
    return agency && {
      ...agency,
      agencyId,
      inRegion: isInRegion(agency.county),
      hasUnits: agency.units.length > 0,
      agreementActive: agency.agreements.some((one) => holdsOn(one, on, this.zone)),
      eligibility: eligibilityOf(agency, on, this.zone),
    };
  }
}
