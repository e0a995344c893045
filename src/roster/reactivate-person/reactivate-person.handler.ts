import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { reactivatePerson } from './reactivate-person.decision.js';

export class ReactivatePerson extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ReactivatePerson)
export class ReactivatePersonHandler implements ICommandHandler<ReactivatePerson> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, acting }: ReactivatePerson): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      reactivatePerson({ ...deciding, personId }, state),
    );
  }
}
