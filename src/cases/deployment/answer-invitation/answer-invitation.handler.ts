import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { MemberTaking } from '../member-taking.js';
import { answerInvitation, type AnswerInvitationCommand } from './answer-invitation.decision.js';

export class AnswerInvitation extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: AnswerInvitationCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AnswerInvitation)
export class AnswerInvitationHandler implements ICommandHandler<AnswerInvitation> {
  constructor(private readonly members: MemberTaking) {}

  execute({ caseId, command, acting }: AnswerInvitation): Promise<CommandOutcome> {
    return this.members.handle(command.memberId, { right: 'answer_invitation', id: caseId, acting, about: command }, (state, deciding) =>
      answerInvitation({ ...command, ...deciding }, state),
    );
  }
}
