import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { pathId, ReadsStream, RequestContext, WholeNumber, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { LARGEST_PIECE } from '../../reading/piece-key.js';
import { CaseTimeline, type TimelineListed } from './case-timeline.query.js';

export class CaseTimelineQuery {
  /** Name of one kind of entry, such as CaseTriaged. */
  @IsOptional()
  @Matches(/^[A-Z][A-Za-z]{1,60}$/, { message: '$property must be the name of an event such as InterventionHeld' })
  readonly kind?: string;
  /** `nextCursor` of the page before. */
  @IsOptional() @Matches(/^\d{1,9}$/, { message: '$property must be what an answer gave as next' }) readonly cursor?: string;
  @IsOptional() @WholeNumber(1, LARGEST_PIECE) readonly limit?: number;
}

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseTimelineApi {
  constructor(private readonly queries: QueryBus) {}

  @Get(':caseId/timeline')
  @NeedsRight('see_case')
  @ReadsStream()
  timeline(
    @Param('caseId', pathId) caseId: string,
    @Query() page: CaseTimelineQuery,
    @RequestContext() reader: QueryRequestContext,
  ): Promise<TimelineListed> {
    return this.queries.execute(new CaseTimeline(caseId, page, reader));
  }
}
