import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { planIntervention, type PlanInterventionCommand } from './plan-intervention.decision.js';

export class PlanIntervention extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<PlanInterventionCommand, 'policy'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(PlanIntervention)
export class PlanInterventionHandler implements ICommandHandler<PlanIntervention> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: PlanIntervention): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      return planIntervention({ ...command, policy, ...deciding }, state);
    });
  }
}
