import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { DeploymentFactsLookup } from '../../deployment/deployment-facts-lookup.js';
import { existing } from '../../domain/case.js';
import { Neighbours } from '../../neighbours.js';
import { correctField, type CorrectFieldCommand } from './correct-field.decision.js';

export class CorrectField extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<CorrectFieldCommand, 'policy' | 'agency' | 'team'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(CorrectField)
export class CorrectFieldHandler implements ICommandHandler<CorrectField> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: CorrectField): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      const facts = { ...existing(state).facts, ...command.change };
      const agency = await this.neighbours.knownAgency(facts, deciding.now);
      const team = await this.lookup.teamOf(caseId, state, deciding.now);
      return correctField({ ...command, policy, agency, team, ...deciding }, state);
    });
  }
}
