import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { changeContact, type ChangeContactCommand } from './change-contact.decision.js';

export class ChangeContact extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: ChangeContactCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: ChangeContact): Promise<CommandOutcome> {
    return this.people.handle({ right: 'speak_for_person', id: personId, acting }, (state, deciding) =>
      changeContact({ ...command, ...deciding, personId }, state),
    );
  }
}
