import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pathId, QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { Choice, NeedsRight } from '../../commands/index.js';
import { OpenPromisedContact, openingPurposesOfPromises, type OpenedPromisedContact } from './open-promised-contact.query.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';

export class OpenPromisedContactBody {
  @Choice('openingPurpose', openingPurposesOfPromises, {
    en: 'What do you open it for?',
    es: '¿Para qué lo abre?',
    hint: {
      en: 'Your name, the time and this purpose are kept. What you open is shown once.',
      es: 'Se guardan su nombre, la hora y este motivo. Lo que abra se muestra una vez.',
    },
  })
  readonly purpose: OpeningPurpose;
}

/** A POST, although it only reads: it leaves an entry in the access log, and nothing may ask it ahead of the person. */
@ApiTags('contacts')
@Controller('api/v1/contacts/:contactId/promise/contact/open')
export class OpenPromisedContactApi {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @NeedsRight('keep_promise')
  @HttpCode(200)
  @QueryEndpoint()
  open(
    @Param('contactId', pathId) contactId: string,
    @Body() { purpose }: OpenPromisedContactBody,
    @RequestContext() asker: QueryRequestContext,
  ): Promise<OpenedPromisedContact> {
    return this.queries.execute(new OpenPromisedContact(contactId, purpose, asker));
  }
}
