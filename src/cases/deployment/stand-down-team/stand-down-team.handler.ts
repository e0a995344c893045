import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { standDownTeam, type StandDownTeamCommand } from './stand-down-team.decision.js';

export class StandDownTeam extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: StandDownTeamCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(StandDownTeam)
export class StandDownTeamHandler implements ICommandHandler<StandDownTeam> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: StandDownTeam): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      standDownTeam({ ...command, ...deciding }, state),
    );
  }
}
