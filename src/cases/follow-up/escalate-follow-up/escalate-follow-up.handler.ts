import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { escalateFollowUp, type EscalateFollowUpCommand } from './escalate-follow-up.decision.js';

export class EscalateFollowUp extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<EscalateFollowUpCommand, 'policy'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(EscalateFollowUp)
export class EscalateFollowUpHandler implements ICommandHandler<EscalateFollowUp> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: EscalateFollowUp): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'keep_by_the_clock', id: caseId, acting }, async (state, deciding) =>
      escalateFollowUp({ ...command, policy: await this.neighbours.policyOf(state), ...deciding }, state),
    );
  }
}
