import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, alreadyAll } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, fitnessOf, type GivenFacts, memberOf, open, overridable, uncovered } from '../../domain/index.js';
import type { AskConflictOverride } from './ask-conflict-override.command.js';

/**
 * Asks a second person to let a member deploy in spite of a conflict that can be overridden. After a no it may be asked
 * again, and for a conflict that came to light since.
 *
 * @throws Refusal `not_triaged`, `member_not_found`, `no_conflict`
 */
export function askConflictOverride(command: Told<AskConflictOverride, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason, facts } = command;
  const current = open(state);
  if (!current.triage)
    refuse('not_triaged', {
      en: 'This request has not been triaged. Triage it first.',
      es: 'Esta solicitud aún no se evaluó. Evalúela, o rechácela con un motivo.',
    });
  const conflicts = fitnessOf(memberOf(facts, memberId), facts, current, command).reasons.filter((one) => overridable.includes(one));
  if (conflicts.length === 0)
    refuse('no_conflict', {
      field: 'memberId',
      en: 'No conflict that could be overridden is known of this member. Invite them.',
      es: 'No se conoce de este miembro ningún conflicto que se pueda permitir. Invítelo.',
    });
  const before = current.overrides[memberId];
  if (uncovered(conflicts, current, memberId).length === 0) return alreadyAll({ reason }, { reason: before?.reason });
  // Who asked may say another reason; of somebody else it would be asking, and one of two people is not to do both.
  if (before?.status === 'asked' && (before.reason === reason || before.askedBy !== command.actor))
    return already(before.reason === reason, 'reason');
  return [{ type: 'ConflictOverrideAsked', data: { memberId, reason, askedBy: command.actor } }];
}
