import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TIME_ZONE } from '../../commands/index.js';
import { FindAgency } from '../agencies.queries.js';
import { AgencyStreams } from '../agency-streams.js';
import { agencyFound, type AgencyFound } from '../domain/index.js';

@QueryHandler(FindAgency)
export class FindAgencyHandler implements IQueryHandler<FindAgency> {
  constructor(
    private readonly agencies: AgencyStreams,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ agencyId, on }: FindAgency): Promise<AgencyFound | null> {
    const agency = await this.agencies.now(agencyId);
    return agency && agencyFound(agencyId, agency, on, this.zone);
  }
}
