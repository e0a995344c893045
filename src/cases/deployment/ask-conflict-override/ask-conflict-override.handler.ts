import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { askConflictOverride, type AskConflictOverrideCommand } from './ask-conflict-override.decision.js';

export class AskConflictOverride extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: AskConflictOverrideCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AskConflictOverride)
export class AskConflictOverrideHandler implements ICommandHandler<AskConflictOverride> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: AskConflictOverride): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [command.memberId], deciding.now);
      return askConflictOverride({ ...command, facts, ...deciding }, state);
    });
  }
}
