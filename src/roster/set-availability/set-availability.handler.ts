import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { setAvailability, type SetAvailabilityCommand } from './set-availability.decision.js';

export class SetAvailability extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: SetAvailabilityCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(SetAvailability)
export class SetAvailabilityHandler implements ICommandHandler<SetAvailability> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: SetAvailability): Promise<CommandOutcome> {
    return this.people.handle({ right: 'speak_for_person', id: personId, acting }, (state, deciding) =>
      setAvailability({ ...command, ...deciding, personId }, state),
    );
  }
}
