import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { renamePerson, type RenamePersonCommand } from './rename-person.decision.js';

export class RenamePerson extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: RenamePersonCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RenamePerson)
export class RenamePersonHandler implements ICommandHandler<RenamePerson> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: RenamePerson): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      renamePerson({ ...command, ...deciding }, state),
    );
  }
}
