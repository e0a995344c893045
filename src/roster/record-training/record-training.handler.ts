import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { recordTraining, type RecordTrainingCommand } from './record-training.decision.js';

export class RecordTraining extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: RecordTrainingCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordTraining)
export class RecordTrainingHandler implements ICommandHandler<RecordTraining> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: RecordTraining): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      recordTraining({ ...command, ...deciding }, state),
    );
  }
}
