import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { addFirstCoordinator } from './add-first-coordinator.js';

export class AddFirstCoordinatorBody {
  @IsString() @Length(1, 120) readonly name: string;
}

/** The one command that needs no actor, since nobody exists yet; it is refused from the second person on. */
@ApiTags('people')
@Controller('api/v1/people/first')
export class AddFirstCoordinatorApi {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  addFirst(@Body() { name }: AddFirstCoordinatorBody): Promise<{ readonly personId: string }> {
    return addFirstCoordinator(this.commands, { name, now: this.clock.now().toISOString() });
  }
}
