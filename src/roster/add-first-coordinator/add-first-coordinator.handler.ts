import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId, type CommandMechanism, type CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../acting.js';
import { COMMAND_MECHANISM } from '../../streams.js';
import { PersonStreams } from '../person-streams.js';
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
    const personId = derivedId(this.mechanism.namespace, 'the first person');
    return this.people.handle(personId, acting, (state) => addFirstCoordinator(command, state));
  }
}
