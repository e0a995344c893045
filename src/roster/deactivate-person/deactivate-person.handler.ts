import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { deactivatePerson } from './deactivate-person.decision.js';

export class DeactivatePerson extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(DeactivatePerson)
export class DeactivatePersonHandler implements ICommandHandler<DeactivatePerson> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, acting }: DeactivatePerson): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      deactivatePerson({ ...deciding, personId }, state),
    );
  }
}
