import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { correctOutcome, type CorrectOutcomeCommand } from './correct-outcome.decision.js';

export class CorrectOutcome extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: CorrectOutcomeCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(CorrectOutcome)
export class CorrectOutcomeHandler implements ICommandHandler<CorrectOutcome> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: CorrectOutcome): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'settle_follow_up', id: caseId, acting, about: command }, (state, deciding) =>
      correctOutcome({ ...command, ...deciding }, state),
    );
  }
}
