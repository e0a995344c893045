import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../acting.js';
import { CaseStreams } from '../case-streams.js';
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
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: DeclareConflict): Promise<CommandOutcome> {
    return this.cases.handle(caseId, acting, (state, deciding) => declareConflict({ ...command, ...deciding }, state));
  }
}
