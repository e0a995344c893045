import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { rescheduleFollowUp, type RescheduleFollowUpCommand } from './reschedule-follow-up.decision.js';

export class RescheduleFollowUp extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RescheduleFollowUpCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RescheduleFollowUp)
export class RescheduleFollowUpHandler implements ICommandHandler<RescheduleFollowUp> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: RescheduleFollowUp): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'settle_follow_up', id: caseId, acting, about: command }, (state, deciding) =>
      rescheduleFollowUp({ ...command, ...deciding }, state),
    );
  }
}
