import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { standDownMember, type StandDownMemberCommand } from './stand-down-member.decision.js';

export class StandDownMember extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: StandDownMemberCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(StandDownMember)
export class StandDownMemberHandler implements ICommandHandler<StandDownMember> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: StandDownMember): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      standDownMember({ ...command, ...deciding }, state),
    );
  }
}
