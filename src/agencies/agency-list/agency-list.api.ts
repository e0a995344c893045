import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { pathId, ReadsProjection, RequestContext, WholeNumber, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { etagOf } from '../../../libs/web/http/commands/if-match.js';
import { NeedsRight } from '../../commands/needs-right.decorator.js';
import { AgencyRecord } from './agency-record.query.js';
import { ListAgencies, type AgencyPage, type AgencyView } from './list-agencies.query.js';

class AgencyPageQuery {
  @IsOptional()
  @IsUUID()
  readonly from?: string;

  @IsOptional()
  @WholeNumber(1, 200)
  readonly limit?: number;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class AgencyListApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_register')
  @ReadsProjection('agencies')
  list(@Query() page: AgencyPageQuery, @RequestContext() { now }: QueryRequestContext): Promise<AgencyPage> {
    return this.queries.execute(new ListAgencies(now, page));
  }

  @Get(':agencyId')
  @NeedsRight('see_register')
  @ReadsProjection('agencies')
  async one(
    @Param('agencyId', pathId) agencyId: string,
    @RequestContext() { now }: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgencyView> {
    const agency = await this.queries.execute(new AgencyRecord(agencyId, now));
    void reply.header('etag', etagOf(agency.revision));
    return agency;
  }
}
