import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { decidePreApproval, type DecidePreApprovalCommand } from './decide-pre-approval.decision.js';

export class DecidePreApproval extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: DecidePreApprovalCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(DecidePreApproval)
export class DecidePreApprovalHandler implements ICommandHandler<DecidePreApproval> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: DecidePreApproval): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_approval', id: caseId, acting }, (state, deciding) =>
      decidePreApproval({ ...command, ...deciding }, state),
    );
  }
}
