import { refuseMissing } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, mustStandAsSeen, open, standDownForConflict } from '../../domain/index.js';
import type { DeclareConflict } from './declare-conflict.command.js';

/**
 * A member who was invited to the case, or the coordinator for any member, declares a conflict. Who is on the confirmed
 * team with a conflict that no override covers stands down in the same decision (docs/domain.md section 5, rule 1).
 *
 * @throws Refusal `member_not_found`, `not_invited`, `answered_meanwhile`
 */
export function declareConflict(command: Told<DeclareConflict, { readonly onRoster: boolean }>, state: CaseState): readonly CaseEvent[] {
  const { memberId, conflict, actor } = command;
  const current = open(state);
  if (!command.onRoster)
    refuseMissing('member_not_found', {
      field: 'memberId',
      en: 'There is no such team member. Look them up in the roster.',
      es: 'No existe ese miembro. Búsquelo en la lista de miembros.',
    });
  const isKnown = current.conflicts[memberId]?.includes(conflict) === true;
  // Who says it as well must not be the one who takes it back.
  if (isKnown && current.conflictsDeclaredBy[memberId]?.includes(actor)) return [];
  if (command.seen !== undefined) mustStandAsSeen(current, memberId, command.seen);
  return [
    { type: 'ConflictDeclared', data: { memberId, conflict, declaredBy: actor } },
    ...standDownForConflict(current, memberId, conflict),
  ];
}
