import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { closeCase, type CloseCaseCommand } from './close-case.decision.js';

export class CloseCase extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: CloseCaseCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: CloseCase): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      closeCase({ ...command, ...deciding }, state),
    );
  }
}
