import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { strikeTraining, type StrikeTrainingCommand } from './strike-training.decision.js';

export class StrikeTraining extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: StrikeTrainingCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(StrikeTraining)
export class StrikeTrainingHandler implements ICommandHandler<StrikeTraining> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: StrikeTraining): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      strikeTraining({ ...command, ...deciding }, state),
    );
  }
}
