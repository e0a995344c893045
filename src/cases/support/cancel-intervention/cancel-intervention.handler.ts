import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { cancelIntervention, type CancelInterventionCommand } from './cancel-intervention.decision.js';

export class CancelIntervention extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: CancelInterventionCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(CancelIntervention)
export class CancelInterventionHandler implements ICommandHandler<CancelIntervention> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: CancelIntervention): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, (state, deciding) =>
      cancelIntervention({ ...command, ...deciding }, state),
    );
  }
}
