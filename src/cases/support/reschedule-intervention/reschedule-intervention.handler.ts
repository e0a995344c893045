import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { rescheduleIntervention, type RescheduleInterventionCommand } from './reschedule-intervention.decision.js';

export class RescheduleIntervention extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<RescheduleInterventionCommand, 'policy'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RescheduleIntervention)
export class RescheduleInterventionHandler implements ICommandHandler<RescheduleIntervention> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: RescheduleIntervention): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      return rescheduleIntervention({ ...command, policy, ...deciding }, state);
    });
  }
}
