import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { Endpoint, saidOf } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { AnswerFields } from '../answer-fields.js';
import { MemberTaking } from '../member-taking.js';
import { answerInvitation } from './answer-invitation.decision.js';

/** A member says yes or no to their own invitation. Their page has a form for each answer, in words of its own. */
export class AnswerInvitation extends CaseCommand(
  { route: 'invitations/:memberId/answer', right: 'answer_invitation', tag: 'deployment' },
  AnswerFields,
) {}

export class AnswerInvitationApi extends Endpoint(AnswerInvitation) {}

@CommandHandler(AnswerInvitation)
export class AnswerInvitationHandler {
  constructor(private readonly members: MemberTaking) {}

  execute(answer: AnswerInvitation): Promise<CommandOutcome> {
    return this.members.handle(AnswerInvitation, answer, (state, deciding) => answerInvitation({ ...saidOf(answer), ...deciding }, state));
  }
}
