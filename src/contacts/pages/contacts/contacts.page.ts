import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsUUID } from 'class-validator';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At } from '../../../pages/at.js';
import { MonthAsked } from '../../own-contacts/month-asked.js';
import { drawContacts } from './draw-contacts.js';

class Sight extends MonthAsked {
  /** Whose forms are open. */
  @IsOptional() @IsUUID() readonly contact?: string;
}

/** Where a member logs a contact in seconds, and sees what they logged. */
@Controller('contacts')
export class ContactsPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('log_contact')
  @PageQuery('own_contacts')
  show(@PageContext() at: At, @Query() sight: Sight): Promise<VNode> {
    return drawContacts(this.queries, at, sight);
  }
}
