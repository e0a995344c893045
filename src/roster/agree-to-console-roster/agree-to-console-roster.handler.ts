import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { agreeToConsoleRoster } from './agree-to-console-roster.decision.js';

export class AgreeToConsoleRoster extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AgreeToConsoleRoster)
export class AgreeToConsoleRosterHandler implements ICommandHandler<AgreeToConsoleRoster> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, acting }: AgreeToConsoleRoster): Promise<CommandOutcome> {
    return this.people.handle({ right: 'speak_for_person', id: personId, acting }, (state, deciding) =>
      agreeToConsoleRoster({ ...deciding, personId }, state),
    );
  }
}
