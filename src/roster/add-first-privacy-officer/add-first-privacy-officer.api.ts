import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { CommandSender, NeedsRight, OPERATOR_SCHEME } from '../../commands/index.js';
import { AddFirstPrivacyOfficer } from './add-first-privacy-officer.command.js';
import { addFirstPrivacyOfficer } from './add-first-privacy-officer.js';

/**
 * The operator of the host lets the first privacy officer in, without whom nobody could be granted a role; it is refused where there is
 * one.
 */
@ApiTags('people')
@Controller('api/v1/people/first-privacy-officer')
export class AddFirstPrivacyOfficerApi {
  constructor(private readonly sender: CommandSender) {}

  @Post()
  @NeedsRight('add_first_person')
  @QueryEndpoint(OPERATOR_SCHEME)
  addFirst(
    @Body() { name }: AddFirstPrivacyOfficer,
    @RequestContext() { actor, now }: QueryRequestContext,
  ): Promise<{ readonly personId: string }> {
    return addFirstPrivacyOfficer(this.sender, { name, now, actor });
  }
}
