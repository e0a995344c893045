import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pathId, ReadsProjection, RequestContext } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { memberEngagementsProjection } from './member-engagements.projection.js';
import { Candidates, type CandidatesViewer } from './candidates.query.js';
import type { CandidateLists } from './candidates.js';

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/candidates')
export class CandidatesApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('work_on_case')
  @ReadsProjection(memberEngagementsProjection.name)
  @ApiOkResponse({ description: 'Three lists, the least recently called first: fit, ask the lead, not possible.' })
  candidates(@Param('caseId', pathId) caseId: string, @RequestContext() viewer: CandidatesViewer): Promise<CandidateLists> {
    return this.queries.execute(new Candidates(caseId, viewer));
  }
}
