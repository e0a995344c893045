import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { recordCallBack, type RecordCallBackCommand } from './record-call-back.decision.js';

export class RecordCallBack extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RecordCallBackCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordCallBack)
export class RecordCallBackHandler implements ICommandHandler<RecordCallBack> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: RecordCallBack): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      recordCallBack({ ...command, ...deciding }, state),
    );
  }
}
