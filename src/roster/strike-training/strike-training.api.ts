import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { correctionReasons, type CorrectionReason } from '../../vocabulary/index.js';
import { StrikeTraining } from './strike-training.handler.js';

class StrikeTrainingBody {
  @IsIn(correctionReasons)
  readonly reason: CorrectionReason;
}

@ApiTags('people')
@Controller('api/v1/people')
export class StrikeTrainingApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/trainings/:trainingId/strike')
  @CommandEndpoint()
  strikeTraining(
    @Param('personId', pathId) personId: string,
    @Param('trainingId', pathId) trainingId: string,
    @Body() body: StrikeTrainingBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new StrikeTraining(personId, { ...body, trainingId }, acting));
  }
}
