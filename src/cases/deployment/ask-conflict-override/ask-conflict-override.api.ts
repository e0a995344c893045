import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { overrideReasons, type OverrideReason } from '../../../vocabulary/index.js';
import { AskConflictOverride } from './ask-conflict-override.handler.js';

export class AskConflictOverrideBody {
  @IsUUID() readonly memberId: string;
  @IsIn(overrideReasons) readonly reason: OverrideReason;
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/conflict-overrides')
export class AskConflictOverrideApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  ask(
    @Param('caseId', pathId) caseId: string,
    @Body() body: AskConflictOverrideBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new AskConflictOverride(caseId, body, acting));
  }
}
