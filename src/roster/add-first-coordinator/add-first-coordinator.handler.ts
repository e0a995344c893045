import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMechanism, CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import { PersonStreams } from '../person-streams.js';
import { firstPersonId } from './first-person-id.js';
import { addFirstCoordinator, type AddFirstCoordinatorCommand } from './add-first-coordinator.decision.js';

export class AddFirstCoordinator extends Command<CommandOutcome> {
  constructor(
    readonly command: AddFirstCoordinatorCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AddFirstCoordinator)
export class AddFirstCoordinatorHandler implements ICommandHandler<AddFirstCoordinator> {
  constructor(
    private readonly people: PersonStreams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  execute({ command, acting }: AddFirstCoordinator): Promise<CommandOutcome> {
    return this.people.handle({ right: 'add_first_person', id: firstPersonId(this.mechanism.namespace), acting }, (state) =>
      addFirstCoordinator(command, state),
    );
  }
}
