import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { closeReasons, type CloseReason } from '../../../vocabulary/index.js';
import { CloseCase } from './close-case.handler.js';

export class CloseCaseBody {
  @IsIn(closeReasons) readonly because: CloseReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/close')
export class CloseCaseApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  close(@Param('caseId', pathId) caseId: string, @Body() body: CloseCaseBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new CloseCase(caseId, body, acting));
  }
}
