import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { addPerson, type AddPersonCommand } from './add-person.decision.js';

export class AddPerson extends Command<CommandOutcome> {
  constructor(
    readonly command: AddPersonCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AddPerson)
export class AddPersonHandler implements ICommandHandler<AddPerson> {
  constructor(private readonly people: PersonStreams) {}

  execute({ command, acting }: AddPerson): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: acting.commandId, acting }, (state, deciding) =>
      addPerson({ ...command, ...deciding }, state),
    );
  }
}
