import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { activeDeployment, membersIn, type CaseState } from '../../domain/case.state.js';
import { confirmTeam } from './confirm-team.decision.js';

export class ConfirmTeam extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ConfirmTeam)
export class ConfirmTeamHandler implements ICommandHandler<ConfirmTeam> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, acting }: ConfirmTeam): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, acceptedIn(state), deciding.now);
      return confirmTeam({ facts, ...deciding }, state);
    });
  }
}

function acceptedIn(state: CaseState): readonly string[] {
  const deployment = state.status === 'none' ? null : activeDeployment(state);
  return deployment ? membersIn(deployment, 'accepted').map(({ memberId }) => memberId) : [];
}
