import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { answerOpening, PageCommand, PageContext, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { Sent } from '../../../pages/at.js';
import { OpenPromisedContactBody } from '../../open-promised-contact/open-promised-contact.api.js';
import { OpenPromisedContact } from '../../open-promised-contact/open-promised-contact.query.js';
import { drawPromise } from './draw-promise.js';

/** Opens whom to call back and shows it once, as the answer to the form: no address leads to it. */
@Controller('contacts/:contactId/promise/contact/open')
export class OpenPromisedContactPage {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @NeedsRight('keep_promise')
  @PageCommand()
  open(@PageContext() at: Sent, @Param('contactId', pathId) contactId: string): Promise<PageAnswer> {
    return answerOpening(at, {
      form: 'promised-contact',
      shape: OpenPromisedContactBody,
      open: ({ purpose }) => this.queries.execute(new OpenPromisedContact(contactId, purpose, at)),
      draw: (again, opened) => drawPromise(this.queries, again, contactId, opened),
    });
  }
}
