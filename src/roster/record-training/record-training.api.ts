import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsNumber, Matches } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { DAY } from '../domain/day.js';
import { RecordTraining } from './record-training.handler.js';

class RecordTrainingBody {
  @Matches(DAY)
  readonly on: string;

  @IsNumber({ maxDecimalPlaces: 2 })
  readonly hours: number;
}

@ApiTags('people')
@Controller('api/v1/people')
export class RecordTrainingApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/trainings')
  @CommandEndpoint()
  recordTraining(
    @Param('personId', pathId) personId: string,
    @Body() body: RecordTrainingBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new RecordTraining(personId, body, acting));
  }
}
