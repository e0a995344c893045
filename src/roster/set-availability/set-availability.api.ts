import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CommandEndpoint, pathId, RequestContext } from '../../../libs/web/http/index.js';
import type { Acting } from '../../commands/acting.js';
import { DAY } from '../domain/day.js';
import { SetAvailability } from './set-availability.handler.js';

class SetAvailabilityBody {
  /** The first day on which the person is available again; left out where they are at once. */
  @IsOptional()
  @Matches(DAY)
  readonly unavailableUntil?: string;
}

@ApiTags('people')
@Controller('api/v1/people')
export class SetAvailabilityApi {
  constructor(private readonly commands: CommandBus) {}

  @Post(':personId/availability')
  @CommandEndpoint()
  setAvailability(
    @Param('personId', pathId) personId: string,
    @Body() body: SetAvailabilityBody,
    @RequestContext() acting: Acting,
  ): Promise<CommandOutcome> {
    return this.commands.execute(new SetAvailability(personId, { unavailableUntil: body.unavailableUntil ?? null }, acting));
  }
}
