import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { undoOutcome, type UndoOutcomeCommand } from './undo-outcome.decision.js';

export class UndoOutcome extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<UndoOutcomeCommand, 'policy'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(UndoOutcome)
export class UndoOutcomeHandler implements ICommandHandler<UndoOutcome> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: UndoOutcome): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'settle_follow_up', id: caseId, acting, about: command }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      return undoOutcome({ ...command, policy, ...deciding }, state);
    });
  }
}
