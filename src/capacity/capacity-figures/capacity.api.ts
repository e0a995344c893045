import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { CapacityFigures } from '../domain/index.js';
import { Capacity } from './capacity.query.js';

@ApiTags('capacity')
@Controller('api/v1/capacity')
export class CapacityApi {
  constructor(private readonly queries: QueryBus) {}

  /** Figures about members of the teams, from the roster alone. */
  @Get()
  @NeedsRight('see_capacity')
  @ReadsProjection('member_capacity')
  now(@RequestContext() asking: QueryRequestContext): Promise<CapacityFigures> {
    return this.queries.execute(new Capacity(asking));
  }
}
