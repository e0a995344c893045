import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { drawPromise } from './draw-promise.js';

/** One promise to call back, for whoever owes the call, and for the desk once it has come there. */
@Controller('contacts/:contactId/promise')
export class PromisePage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('keep_promise')
  @PageQuery()
  show(@PageContext() at: At, @Param('contactId', pathId) contactId: string): Promise<VNode> {
    return drawPromise(this.queries, at, contactId);
  }
}
