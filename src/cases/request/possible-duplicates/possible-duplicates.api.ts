import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { IsWhen, NeedsRight } from '../../../commands/index.js';
import { incidentTypes, type IncidentType } from '../../../vocabulary/index.js';
import { PossibleDuplicates, type PossibleDuplicate } from './possible-duplicates.query.js';

export class PossibleDuplicatesQuery {
  @IsUUID() readonly agencyId: string;
  @IsIn(incidentTypes) readonly incidentType: IncidentType;
  /** Now, where the request is only coming in. */
  @IsOptional() @IsWhen() readonly receivedAt?: string;
  @IsOptional() @IsWhen() readonly occurredAt?: string;
  /** The case itself, once it is one. */
  @IsOptional() @IsUUID() readonly except?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases')
export class PossibleDuplicatesApi {
  constructor(private readonly queries: QueryBus) {}

  @Get('possible-duplicates')
  @NeedsRight('look_through_cases')
  @ReadsProjection('case_list')
  async list(
    @Query() question: PossibleDuplicatesQuery,
    @RequestContext() reader: QueryRequestContext,
  ): Promise<{ readonly cases: readonly PossibleDuplicate[] }> {
    return { cases: await this.queries.execute(new PossibleDuplicates(question, reader)) };
  }
}
