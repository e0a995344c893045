import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { recordTeamCare, type RecordTeamCareCommand } from './record-team-care.decision.js';

export class RecordTeamCare extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RecordTeamCareCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordTeamCare)
export class RecordTeamCareHandler implements ICommandHandler<RecordTeamCare> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: RecordTeamCare): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, (state, deciding) =>
      recordTeamCare({ ...command, ...deciding }, state),
    );
  }
}
