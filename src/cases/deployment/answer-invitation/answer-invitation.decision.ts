import type { Said } from '../../../commands/commands-on.js';
import type { Deciding } from '../../../vocabulary/index.js';
import { answerOf } from '../../domain/answer.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import type { AnswerInvitation } from './answer-invitation.command.js';

/**
 * The member's own answer to their invitation; nobody else can give it as theirs.
 *
 * @throws Refusal `no_deployment`, and those of `answerOf`
 */
export function answerInvitation(command: Said<AnswerInvitation> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  return answerOf(current, command.memberId, command, { at: command.now, by: 'own', actor: command.actor });
}
