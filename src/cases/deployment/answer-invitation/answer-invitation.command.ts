import { CommandHandler } from '@nestjs/cqrs';
import { IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { Choice, Endpoint, saidOf } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import type { TeamMember } from '../../domain/index.js';
import { AnswerFields } from '../answer-fields.js';
import { MemberTaking } from '../member-taking.js';
import { answerInvitation } from './answer-invitation.decision.js';

/** What stands of an invitation as long as its answer can be changed. */
export type AnswerSeen = Extract<TeamMember['status'], 'invited' | 'accepted' | 'declined'>;
export const answersSeen: readonly AnswerSeen[] = ['invited', 'accepted', 'declined'];

/** A member says yes or no to their own invitation. Their page has a form for each answer, in words of its own. */
export class AnswerInvitation extends CaseCommand(
  { route: 'invitations/:memberId/answer', right: 'answer_invitation', tag: 'deployment' },
  AnswerFields,
) {
  @IsOptional()
  @Choice('answerSeen', answersSeen, {
    en: 'Which answer did you have in front of you?',
    es: '¿Qué respuesta tenía delante?',
  })
  readonly seen?: AnswerSeen;
}

export class AnswerInvitationApi extends Endpoint(AnswerInvitation) {}

@CommandHandler(AnswerInvitation)
export class AnswerInvitationHandler {
  constructor(private readonly members: MemberTaking) {}

  execute(answer: AnswerInvitation): Promise<CommandOutcome> {
    return this.members.handle(AnswerInvitation, answer, (state, deciding) => answerInvitation({ ...saidOf(answer), ...deciding }, state));
  }
}
