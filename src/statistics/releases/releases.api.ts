import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/needs-right.decorator.js';
import { Releases, type ReleaseOnCalendar } from './releases.query.js';

@ApiTags('releases')
@Controller('api/v1/releases')
export class ReleasesApi {
  constructor(private readonly queries: QueryBus) {}

  /** Every release of the calendar, with what became of it, also what its readers are not told. */
  @Get()
  @NeedsRight('see_releases')
  @ReadsProjection('statistics')
  async list(@RequestContext() asking: QueryRequestContext): Promise<{ readonly releases: readonly ReleaseOnCalendar[] }> {
    return { releases: await this.queries.execute(new Releases(asking, asking.now)) };
  }
}
