import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { DecideConflictOverride } from './decide-conflict-override.handler.js';

export class DecideConflictOverrideBody {
  @IsIn(['granted', 'refused']) readonly decision: 'granted' | 'refused';
}

@ApiTags('deployment')
@Controller('api/v1/cases/:caseId/conflict-overrides/:memberId/decision')
export class DecideConflictOverrideApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  decide(
    @Param('caseId', pathId) caseId: string,
    @Param('memberId', pathId) memberId: string,
    @Body() body: DecideConflictOverrideBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new DecideConflictOverride(caseId, { ...body, memberId }, acting));
  }
}
