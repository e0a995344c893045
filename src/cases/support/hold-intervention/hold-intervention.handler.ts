import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { holdIntervention, type HoldInterventionCommand } from './hold-intervention.decision.js';

export class HoldIntervention extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<HoldInterventionCommand, 'policy'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(HoldIntervention)
export class HoldInterventionHandler implements ICommandHandler<HoldIntervention> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: HoldIntervention): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      return holdIntervention({ ...command, policy, ...deciding }, state);
    });
  }
}
