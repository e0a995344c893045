import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, conflictOf, open } from '../../domain/index.js';
import type { TakeBackConflict } from './take-back-conflict.command.js';

/**
 * Takes back the conflicts of a member that were declared by mistake. It takes two people, so that it is no way round an override:
 * neither who declared one of them nor the member may say it, and what the member said of themselves only an approver takes back
 * (docs/domain.md section 5, rule 1). Who has stood down for it does not come back by that, but may be invited again.
 *
 * @throws Refusal `second_person_needed`, `own_word_of_member`, `no_conflict_declared`, `recorded_otherwise`
 */
export function takeBackConflict(command: Told<TakeBackConflict>, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason, actor } = command;
  const current = open(state);
  const { [memberId]: conflicts } = current.conflicts;
  const declaredBy = current.conflictsDeclaredBy[memberId] ?? [];
  if (actor === memberId || declaredBy.includes(actor))
    forbid('second_person_needed', {
      en: 'Somebody else has to say this: neither who declared it nor the member. Ask another coordinator, or an approver.',
      es: 'Esto debe decirlo otra persona: ni quien lo declaró ni el propio miembro. Pídalo a otra coordinación o a quien aprueba.',
    });
  if (declaredBy.includes(memberId) && !command.roles.includes('approver'))
    forbid('own_word_of_member', {
      en: 'The member said this of themselves. Ask an approver for an override: they can also say that it was never so.',
      es: 'El propio miembro lo dijo. Pida una excepción a quien aprueba: también puede decir que nunca existió.',
    });
  if (conflicts === undefined) {
    const takenBack = current.takenBack[conflictOf(memberId)];
    if (takenBack !== undefined) return already(takenBack === reason, 'reason');
    refuse('no_conflict_declared', {
      field: 'memberId',
      en: 'No conflict is declared of this member. Nothing has to be taken back.',
      es: 'De este miembro no hay ningún conflicto declarado. No hay nada que retirar.',
    });
  }
  return [{ type: 'ConflictTakenBack', data: { memberId, conflicts, reason } }];
}
