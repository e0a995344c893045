import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { leaveConsoleRoster } from './leave-console-roster.decision.js';

export class LeaveConsoleRoster extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(LeaveConsoleRoster)
export class LeaveConsoleRosterHandler implements ICommandHandler<LeaveConsoleRoster> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, acting }: LeaveConsoleRoster): Promise<CommandOutcome> {
    return this.people.handle({ right: 'speak_for_person', id: personId, acting }, (state, deciding) =>
      leaveConsoleRoster({ ...deciding, personId }, state),
    );
  }
}
