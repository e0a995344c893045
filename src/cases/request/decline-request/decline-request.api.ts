import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { requestDeclineReasons, type RequestDeclineReason } from '../../../vocabulary/index.js';
import { DeclineRequest } from './decline-request.handler.js';

export class DeclineRequestBody {
  @IsIn(requestDeclineReasons) readonly reason: RequestDeclineReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/decline')
export class DeclineRequestApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  decline(
    @Param('caseId', pathId) caseId: string,
    @Body() body: DeclineRequestBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new DeclineRequest(caseId, body, acting));
  }
}
