import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { DAY } from '../domain/day.js';
import { EndAgreement } from './end-agreement.handler.js';

class EndAgreementBody {
  @Matches(DAY)
  readonly endsOn: string;
}

@ApiTags('agencies')
@Controller('api/v1/agencies')
export class EndAgreementApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':agencyId/agreements/:agreementId/end')
  @CommandEndpoint()
  endAgreement(
    @Param('agencyId', pathId) agencyId: string,
    @Param('agreementId', pathId) agreementId: string,
    @Body() body: EndAgreementBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new EndAgreement(agencyId, { ...body, agreementId }, acting));
  }
}
