import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { replaceMember, type ReplaceMemberCommand } from './replace-member.decision.js';

export class ReplaceMember extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: ReplaceMemberCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ReplaceMember)
export class ReplaceMemberHandler implements ICommandHandler<ReplaceMember> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: ReplaceMember): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [command.in], deciding.now);
      return replaceMember({ ...command, facts, ...deciding }, state);
    });
  }
}
