import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { existing } from '../../domain/case.js';
import { Neighbours } from '../../neighbours.js';
import { triageCase, type TriageCaseCommand } from './triage-case.decision.js';

export class TriageCase extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<TriageCaseCommand, 'policy' | 'agency'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(TriageCase)
export class TriageCaseHandler implements ICommandHandler<TriageCase> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ caseId, command, acting }: TriageCase): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_request', id: caseId, acting }, async (state, deciding) => {
      const policy = await this.neighbours.policyOf(state);
      const agency = await this.neighbours.agency(existing(state).facts.agencyId, deciding.now);
      return triageCase({ ...command, policy, agency, ...deciding }, state);
    });
  }
}
