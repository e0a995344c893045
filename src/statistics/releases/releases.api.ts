import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pathNamed, QueryEndpoint, ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import { RELEASE_ID } from '../domain/index.js';
import { ReleaseProofOf, type ProvenRelease } from './release-proof.query.js';
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

  /** A release with what proves it, also of its skip. For nobody else: the proof tells which cells are small. */
  @Get(':releaseId/proof')
  @NeedsRight('see_releases')
  @QueryEndpoint()
  proof(
    @Param('releaseId', pathNamed(RELEASE_ID)) releaseId: string,
    @RequestContext() asking: QueryRequestContext,
  ): Promise<ProvenRelease> {
    return this.queries.execute(new ReleaseProofOf(asking, releaseId));
  }
}
