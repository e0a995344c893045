import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { answerReferral, type AnswerReferralCommand } from './answer-referral.decision.js';

export class AnswerReferral extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: AnswerReferralCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AnswerReferral)
export class AnswerReferralHandler implements ICommandHandler<AnswerReferral> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: AnswerReferral): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, (state, deciding) =>
      answerReferral({ ...command, ...deciding }, state),
    );
  }
}
