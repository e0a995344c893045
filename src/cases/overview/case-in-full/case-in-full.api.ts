import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { pathId, ReadsStream, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { etagOf } from '../../../../libs/web/http/commands/if-match.js';
import { NeedsRight } from '../../../commands/index.js';
import { CaseInFull } from './case-in-full.query.js';
import type { CaseInFullView } from './case-in-full.view.js';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseInFullApi {
  constructor(private readonly queries: QueryBus) {}

  @Get(':caseId')
  @NeedsRight('see_case')
  @ReadsStream()
  async page(
    @Param('caseId', pathId) caseId: string,
    @RequestContext() reader: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseInFullView> {
    const page = await this.queries.execute(new CaseInFull(caseId, reader));
    void reply.header('etag', etagOf(page.revision));
    return page;
  }
}
