import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { FollowUpWorklistQuery } from './follow-up-worklist.api.js';
import { Work, type WorkListed } from './work.query.js';

/** The same question as of follow-ups alone. */
export class WorkQuery extends FollowUpWorklistQuery {}

@ApiTags('cases')
@Controller('api/v1/work')
export class WorkApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('look_through_cases')
  @ReadsProjection('case_list')
  list(@Query() { scope = 'mine', ...page }: WorkQuery, @RequestContext() reader: QueryRequestContext): Promise<WorkListed> {
    return this.queries.execute(new Work(scope, page, reader));
  }
}
