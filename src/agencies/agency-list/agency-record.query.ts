import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../commands/index.js';
import type { When } from '../../vocabulary/index.js';
import { agencyFound, registered } from '../domain/index.js';
import { AgencyRow } from './agency.entity.js';
import type { AgencyView } from './list-agencies.query.js';

/** One agency, with its eligibility at a moment. @throws Refusal `agency_not_found` */
export class AgencyRecord extends Query<AgencyView> {
  constructor(
    readonly agencyId: string,
    readonly on: When,
  ) {
    super();
  }
}

@QueryHandler(AgencyRecord)
export class AgencyRecordHandler implements IQueryHandler<AgencyRecord> {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ agencyId, on }: AgencyRecord): Promise<AgencyView> {
    const row = await this.dataSource.getRepository(AgencyRow).findOneBy({ agencyId });
    const agency = registered(row?.agency ?? null);
    return { ...agencyFound(agencyId, agency, on, this.zone), revision: row?.revision ?? 0 };
  }
}
