import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import { Restatements, type RestatableYear } from './restatements.query.js';

@ApiTags('restatements')
@Controller('api/v1/restatements')
export class RestatementsApi {
  constructor(private readonly queries: QueryBus) {}

  /** Every year that is out, with what is done about it where it is wrong; why one is held, for a privacy officer alone. */
  @Get()
  @NeedsRight('propose_restatement')
  @ReadsProjection('statistics')
  async list(@RequestContext() asking: QueryRequestContext): Promise<{ readonly years: readonly RestatableYear[] }> {
    return { years: await this.queries.execute(new Restatements(asking)) };
  }
}
