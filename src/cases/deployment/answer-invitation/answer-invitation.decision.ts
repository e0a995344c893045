import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { activeDeployment, answerOf, type CaseEvent, type CaseState, open } from '../../domain/index.js';
import type { AnswerInvitation } from './answer-invitation.command.js';

/**
 * The member's own answer to their invitation; nobody else can give it as theirs. Where they say which answer they had in front
 * of them, one that was recorded since is not replaced unseen, be it their own from elsewhere or one that they gave by telephone.
 *
 * @throws Refusal `no_deployment`, `answered_meanwhile`, and those of `answerOf`
 */
export function answerInvitation(command: Told<AnswerInvitation>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const { memberId, seen } = command;
  const events = answerOf(current, memberId, command, { at: command.now, by: 'own', actor: command.actor });
  const stands = activeDeployment(current)?.members[memberId]?.status;
  if (seen !== undefined && seen !== stands && events.length > 0)
    refuse('answered_meanwhile', {
      en: 'Another answer of yours was recorded since this page was drawn. See what stands now, and answer again if it is to be otherwise.',
      es: 'Desde que se mostró esta página se registró otra respuesta suya. Vea lo que vale ahora, y responda otra vez si debe ser otra.',
    });
  return events;
}
