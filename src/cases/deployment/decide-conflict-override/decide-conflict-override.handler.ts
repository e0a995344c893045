import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { decideConflictOverride, type DecideConflictOverrideCommand } from './decide-conflict-override.decision.js';

export class DecideConflictOverride extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: DecideConflictOverrideCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(DecideConflictOverride)
export class DecideConflictOverrideHandler implements ICommandHandler<DecideConflictOverride> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: DecideConflictOverride): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_approval', id: caseId, acting, about: command }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [command.memberId], deciding.now);
      return decideConflictOverride({ ...command, facts, ...deciding }, state);
    });
  }
}
