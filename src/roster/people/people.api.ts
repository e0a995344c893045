import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { pathId, ReadsProjection, RequestContext, WholeNumber } from '../../../libs/web/http/index.js';
import { etagOf } from '../../../libs/web/http/commands/if-match.js';
import { NeedsRight } from '../../commands/index.js';
import type { Asker } from '../domain/index.js';
import { People, type PeopleListed } from './people.query.js';
import type { PersonView } from './person-view.js';
import { PersonRecord } from './person.query.js';

class PeopleFilterQuery {
  @IsOptional()
  @IsIn(['active', 'inactive', 'all'])
  readonly show?: 'active' | 'inactive' | 'all';

  @IsOptional()
  @IsUUID()
  readonly cursor?: string;

  @IsOptional()
  @WholeNumber(1, 200)
  readonly limit?: number;
}

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_roster')
  @ReadsProjection('people')
  list(@Query() filter: PeopleFilterQuery, @RequestContext() asker: Asker): Promise<PeopleListed> {
    return this.queries.execute(new People(filter, asker));
  }

  @Get(':personId')
  @NeedsRight('see_person')
  @ReadsProjection('people')
  async one(
    @Param('personId', pathId) personId: string,
    @RequestContext() asker: Asker,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const person = await this.queries.execute(new PersonRecord(personId, asker));
    void reply.header('etag', etagOf(person.revision));
    return person;
  }
}
