import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { pathId, QueryEndpoint, RequestContext, type QueryRequestContext } from '../../../../libs/web/http/index.js';
import { Choice, NeedsRight, OneOf } from '../../../commands/index.js';
import type { OpeningPurpose } from '../../../vocabulary/index.js';
import { caseContacts, type CaseContact } from './open-case-contact.decision.js';
import { OpenCaseContact, type OpenedCaseContact } from './open-case-contact.query.js';

export const whichContact = { en: 'What do you need?', es: '¿Qué necesita?' };
export const whatFor = { en: 'What is it for?', es: '¿Para qué es?' };

export class OpenCaseContactBody {
  @Choice('caseContact', caseContacts, whichContact) readonly contact: CaseContact;
  @OneOf('openingPurpose', whatFor) readonly purpose: OpeningPurpose;
}

/** A POST, although it only reads: it leaves an entry in the access log, and nothing may ask it ahead of the person. */
@ApiTags('cases')
@Controller('api/v1/cases/:caseId/contacts/open')
export class OpenCaseContactApi {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @NeedsRight('open_call_back_contact', 'open_meeting_place')
  @HttpCode(200)
  @QueryEndpoint()
  open(
    @Param('caseId', pathId) caseId: string,
    @Body() { contact, purpose }: OpenCaseContactBody,
    @RequestContext() { actor, roles, now, requestId }: QueryRequestContext,
  ): Promise<OpenedCaseContact> {
    return this.queries.execute(new OpenCaseContact({ caseId, contact, purpose, actor, roles, now, requestId }));
  }
}
