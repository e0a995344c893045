import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { reopenReasons, type ReopenReason } from '../../../vocabulary/index.js';
import { ReopenCase } from './reopen-case.handler.js';

export class ReopenCaseBody {
  @IsIn(reopenReasons) readonly reason: ReopenReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/reopen')
export class ReopenCaseApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  reopen(@Param('caseId', pathId) caseId: string, @Body() body: ReopenCaseBody, @RequestContext() acting: Acting): Promise<CommandOutcome> {
    return this.commands.execute(new ReopenCase(caseId, body, acting));
  }
}
