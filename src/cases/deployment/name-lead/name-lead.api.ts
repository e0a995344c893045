import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { NameLead } from './name-lead.handler.js';

export class NameLeadBody {
  @IsUUID() readonly memberId: string;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/lead')
export class NameLeadApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  name(@Param('caseId', pathId) caseId: string, @Body() body: NameLeadBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new NameLead(caseId, body, acting));
  }
}
