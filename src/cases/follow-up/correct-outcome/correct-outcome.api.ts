import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../../libs/web/http/index.js';
import type { Acting } from '../../../commands/acting.js';
import { correctionReasons, followUpOutcomes, type CorrectionReason, type FollowUpOutcome } from '../../../vocabulary/index.js';
import { CorrectOutcome } from './correct-outcome.handler.js';

export class CorrectOutcomeBody {
  @IsIn(followUpOutcomes) readonly outcome: FollowUpOutcome;
  @IsIn(correctionReasons) readonly reason: CorrectionReason;
}

@ApiTags('cases')
@Controller('api/v1/cases/:caseId/follow-ups/:followUpId/outcome/correct')
export class CorrectOutcomeApi {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandEndpoint()
  correct(
    @Param('caseId', pathId) caseId: string,
    @Param('followUpId', pathId) followUpId: string,
    @Body() body: CorrectOutcomeBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new CorrectOutcome(caseId, { ...body, followUpId }, acting));
  }
}
