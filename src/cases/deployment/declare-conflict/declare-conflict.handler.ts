import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { FindMembers } from '../../../roster/roster.queries.js';
import { CaseStreams } from '../../case-streams.js';
import { declareConflict, type DeclareConflictCommand } from './declare-conflict.decision.js';

export class DeclareConflict extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: DeclareConflictCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  execute({ caseId, command, acting }: DeclareConflict): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'declare_conflict', id: caseId, acting, about: command }, async (state, deciding) => {
      const onRoster = (await this.queries.execute(new FindMembers([command.memberId]))).length > 0;
      return declareConflict({ ...command, onRoster, ...deciding }, state);
    });
  }
}
