import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { recordPhonedApproval } from './record-phoned-approval.decision.js';

export class RecordPhonedApproval extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: { readonly approverId: string },
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordPhonedApproval)
export class RecordPhonedApprovalHandler implements ICommandHandler<RecordPhonedApproval> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: RecordPhonedApproval): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_request', id: caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      const isApprover = await this.neighbours.isApprover(command.approverId);
      return recordPhonedApproval({ ...command, isApprover, policy, ...deciding }, state);
    });
  }
}
