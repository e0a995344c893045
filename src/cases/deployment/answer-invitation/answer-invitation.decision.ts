import type { Told } from '../../../commands/index.js';
import { answerOf, type CaseEvent, type CaseState, open } from '../../domain/index.js';
import type { AnswerInvitation } from './answer-invitation.command.js';

/**
 * The member's own answer to their invitation; nobody else can give it as theirs.
 *
 * @throws Refusal `no_deployment`, and those of `answerOf`
 */
export function answerInvitation(command: Told<AnswerInvitation>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  return answerOf(current, command.memberId, command, { at: command.now, by: 'own', actor: command.actor });
}
