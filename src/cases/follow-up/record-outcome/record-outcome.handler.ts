import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { recordOutcome, type RecordOutcomeCommand } from './record-outcome.decision.js';

export class RecordOutcome extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RecordOutcomeCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordOutcome)
export class RecordOutcomeHandler implements ICommandHandler<RecordOutcome> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: RecordOutcome): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'settle_follow_up', id: caseId, acting, about: command }, (state, deciding) =>
      recordOutcome({ ...command, ...deciding }, state),
    );
  }
}
