import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { planFollowUp, type PlanFollowUpCommand } from './plan-follow-up.decision.js';

export class PlanFollowUp extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<PlanFollowUpCommand, 'ownerIsActive'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(PlanFollowUp)
export class PlanFollowUpHandler implements ICommandHandler<PlanFollowUp> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: PlanFollowUp): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const { owner } = command;
      const ownerIsActive = owner?.kind !== 'person' || (await this.neighbours.isActive(owner.personId));
      return planFollowUp({ ...command, ownerIsActive, ...deciding }, state);
    });
  }
}
