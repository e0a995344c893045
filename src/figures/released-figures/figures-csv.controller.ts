import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { languageOf } from '../../../libs/web/views/index.js';
import { NeedsRight } from '../../commands/needs-right.decorator.js';
import { contentTag } from '../reading/content-tag.js';
import { figuresCsv } from '../words/figures-csv.js';
import { noSuchRelease } from './no-such-release.js';
import { DashboardOf } from './released-figures.queries.js';

const text = { type: 'string' } as const;

/** The one answer of the API that is no JSON. */
@ApiTags('figures')
@Controller('api/v1/figures')
export class FiguresCsvApi {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/csv')
  @NeedsRight('see_figures')
  @QueryEndpoint()
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('vary', 'accept-language')
  @ApiOkResponse({
    description: 'Exactly what the page of a release shows, in the language of `Accept-Language`.',
    content: { 'text/csv': { schema: text } },
  })
  async csv(
    @Param('id') id: string,
    @Headers('accept-language') language: string | undefined,
    @RequestContext() asking: QueryRequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dashboard = await this.queries.execute(new DashboardOf(asking, id));
    if (dashboard === null) throw noSuchRelease;
    const csv = figuresCsv(dashboard, languageOf(language));
    void reply.header('etag', contentTag(csv));
    return csv;
  }
}
