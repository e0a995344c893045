import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { MemberTaking } from '../member-taking.js';
import { recordPhonedAnswer, type RecordPhonedAnswerCommand } from './record-phoned-answer.decision.js';

export class RecordPhonedAnswer extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: RecordPhonedAnswerCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordPhonedAnswer)
export class RecordPhonedAnswerHandler implements ICommandHandler<RecordPhonedAnswer> {
  constructor(private readonly members: MemberTaking) {}

  execute({ caseId, command, acting }: RecordPhonedAnswer): Promise<CommandOutcome> {
    return this.members.handle(command.memberId, { right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      recordPhonedAnswer({ ...command, ...deciding }, state),
    );
  }
}
