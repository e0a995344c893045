import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { DecidePreApproval } from './decide-pre-approval.handler.js';

export class DecidePreApprovalBody {
  @IsBoolean() readonly granted: boolean;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/pre-approval/decision')
export class DecidePreApprovalApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  decide(
    @Param('caseId', pathId) caseId: string,
    @Body() body: DecidePreApprovalBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new DecidePreApproval(caseId, body, acting));
  }
}
