import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CLOCK, Public, type Clock } from '../../../libs/web/http/index.js';
import { CommandSender } from '../../commands/command-sender.js';
import { AddFirstCoordinator } from './add-first-coordinator.command.js';
import { addFirstCoordinator } from './add-first-coordinator.js';

/** The one command that needs no actor, since nobody exists yet; it is refused from the second person on. */
@ApiTags('people')
@Controller('api/v1/people/first')
export class AddFirstCoordinatorApi {
  constructor(
    private readonly sender: CommandSender,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  addFirst(@Body() { name }: AddFirstCoordinator): Promise<{ readonly personId: string }> {
    return addFirstCoordinator(this.sender, { name, now: this.clock.now().toISOString() });
  }
}
