import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight, TIME_ZONE } from '../../commands/index.js';
import { monthOf, MonthAsked } from './month-asked.js';
import { OwnContacts, type OwnContactsOfMonth } from './own-contacts.query.js';

@ApiTags('contacts')
@Controller('api/v1/contacts')
export class OwnContactsApi {
  constructor(
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /** The asker's own contacts of a month: this one, where none is named. */
  @Get('own')
  @NeedsRight('log_contact')
  @ReadsProjection('own_contacts')
  list(@Query() { month }: MonthAsked, @RequestContext() asking: QueryRequestContext): Promise<OwnContactsOfMonth> {
    return this.queries.execute(new OwnContacts(asking, month ?? monthOf(asking.now, this.zone)));
  }
}
