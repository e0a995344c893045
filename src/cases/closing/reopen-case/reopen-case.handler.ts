import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { reopenCase, type ReopenCaseCommand } from './reopen-case.decision.js';

export class ReopenCase extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: ReopenCaseCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: ReopenCase): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      reopenCase({ ...command, ...deciding }, state),
    );
  }
}
