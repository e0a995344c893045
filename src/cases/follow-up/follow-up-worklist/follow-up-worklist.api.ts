import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { dueBuckets, type DueBucket } from '../../reading/due.js';
import { PieceQuery } from '../../reading/piece.query.js';
import { FollowUpWorklist, type FollowUpsListed } from './follow-up-worklist.query.js';
import { worklistScopes, type WorklistScope } from './worklist-scope.js';

export class FollowUpWorklistQuery extends PieceQuery {
  /** One's own, where nobody says. */
  @IsOptional() @IsIn(worklistScopes) readonly scope?: WorklistScope;
  /** All of them in the order of their dates, where nobody says. */
  @IsOptional() @IsIn(dueBuckets) readonly bucket?: DueBucket;
}

@ApiTags('cases')
@Controller('api/v1/follow-ups')
export class FollowUpWorklistApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('look_through_cases')
  @ReadsProjection('case_list')
  list(
    @Query() { scope = 'mine', ...page }: FollowUpWorklistQuery,
    @RequestContext() reader: QueryRequestContext,
  ): Promise<FollowUpsListed> {
    return this.queries.execute(new FollowUpWorklist(scope, page, reader));
  }
}
