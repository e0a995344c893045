import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { IsWhen } from '../../../commands/is-when.decorator.js';
import { present } from '../../../commands/present.js';
import { followUpOutcomes, type FollowUpOutcome } from '../../../vocabulary/index.js';
import { RecordOutcome } from './record-outcome.handler.js';

export class RecordOutcomeBody {
  @IsIn(followUpOutcomes) readonly outcome: FollowUpOutcome;
  @IsOptional() @IsWhen() readonly at?: string;
  @IsOptional() @IsWhen() readonly nextDueAt?: string;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups/:followUpId/outcome')
export class RecordOutcomeApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  record(
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
    @Body() body: RecordOutcomeBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordOutcome(caseId, { ...present(body), followUpId }, acting));
  }
}
