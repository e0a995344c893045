import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { assignFollowUp, type AssignFollowUpCommand } from './assign-follow-up.decision.js';

export class AssignFollowUp extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<AssignFollowUpCommand, 'ownerIsActive'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AssignFollowUp)
export class AssignFollowUpHandler implements ICommandHandler<AssignFollowUp> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: AssignFollowUp): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'settle_follow_up', id: caseId, acting, about: command }, async (state, deciding) => {
      const { owner } = command;
      const ownerIsActive = owner?.kind !== 'person' || (await this.neighbours.isActive(owner.personId));
      return assignFollowUp({ ...command, ownerIsActive, ...deciding }, state);
    });
  }
}
