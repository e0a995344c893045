import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { recordLeadAgreement, type RecordLeadAgreementCommand } from './record-lead-agreement.decision.js';

export class RecordLeadAgreement extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RecordLeadAgreementCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordLeadAgreement)
export class RecordLeadAgreementHandler implements ICommandHandler<RecordLeadAgreement> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: RecordLeadAgreement): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [command.memberId], deciding.now);
      return recordLeadAgreement({ ...command, facts, ...deciding }, state);
    });
  }
}
