import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import { PromisesToKeep, type PromisesWaiting } from '../contacts.queries.js';

@ApiTags('contacts')
@Controller('api/v1/contacts')
export class PromisesToKeepApi {
  constructor(private readonly queries: QueryBus) {}

  /** The promises to call back that wait for the asker, and those that have come to the coordinators' desk. */
  @Get('promises')
  @NeedsRight('see_promises')
  @ReadsProjection('own_contacts')
  list(@RequestContext() asking: QueryRequestContext): Promise<PromisesWaiting> {
    return this.queries.execute(new PromisesToKeep(asking));
  }
}
