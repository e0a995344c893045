import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { pathId, QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import { openingPurposes, type OpeningPurpose } from '../../vocabulary/index.js';
import type { Asker } from '../domain/index.js';
import { OpenContact, type OpenedContact } from './open-contact.query.js';

class OpenContactBody {
  @IsIn(openingPurposes)
  readonly purpose: OpeningPurpose;
}

/** A POST, although it only reads: it leaves an entry in the access log, and nothing may ask it ahead of the person. */
@ApiTags('people')
@Controller('api/v1/people')
export class OpenContactApi {
  constructor(private readonly queries: QueryBus) {}

  @Post(':personId/contact/open')
  @NeedsRight('open_contact', 'open_own_contact')
  @HttpCode(200)
  @QueryEndpoint()
  openContact(
    @Param('personId', pathId) personId: string,
    @Body() { purpose }: OpenContactBody,
    @RequestContext() asker: QueryRequestContext & Asker,
  ): Promise<OpenedContact> {
    return this.queries.execute(new OpenContact(personId, purpose, asker));
  }
}
