import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { pathId, ReadsProjection, RequestContext, WholeNumber, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { etagOf } from '../../../libs/web/http/commands/if-match.js';
import { NeedsRight } from '../../commands/index.js';
import { ask } from '../../rights.js';
import { AgencyRecord } from './agency-record.query.js';
import { ListAgencies, type AgenciesListed, type AgencyView } from './list-agencies.query.js';

class AgencyPageQuery {
  @IsOptional()
  @IsUUID()
  readonly cursor?: string;

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
  list(@Query() page: AgencyPageQuery, @RequestContext() who: QueryRequestContext): Promise<AgenciesListed> {
    ask('see_register', who);
    return this.queries.execute(new ListAgencies(who.now, page));
  }

  @Get(':agencyId')
  @NeedsRight('see_register')
  @ReadsProjection('agencies')
  async one(
    @Param('agencyId', pathId) agencyId: string,
    @RequestContext() who: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgencyView> {
    ask('see_register', who);
    const agency = await this.queries.execute(new AgencyRecord(agencyId, who.now));
    void reply.header('etag', etagOf(agency.revision));
    return agency;
  }
}
