import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, type GivenFacts, open, withoutAllowance } from '../../domain/index.js';
import type { TakeBackConflictOverride } from './take-back-conflict-override.command.js';

/**
 * Takes back all that approvers decided on letting a member go in spite of a conflict: it waits for a second person again, and nothing
 * is allowed until they say so. Who is on the confirmed team by it stands down in the same decision (docs/domain.md section 5, rule 1).
 *
 * @throws Refusal `second_person_needed`, `override_not_decided`, `recorded_otherwise`
 */
export function takeBackConflictOverride(command: Told<TakeBackConflictOverride, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason, facts, actor } = command;
  const current = open(state);
  const decided = current.overrides[memberId];
  if (actor === memberId || actor === decided?.askedBy)
    forbid('second_person_needed', {
      en: 'Somebody else has to decide this: neither the one who asked nor the member. Ask another approver.',
      es: 'Esto debe decidirlo otra persona: ni quien lo pidió ni el propio miembro. Pídalo a otra persona aprobadora.',
    });
  if (decided?.takenBackBecause !== undefined) return already(decided.takenBackBecause === reason, 'reason');
  if (!decided || decided.status === 'lapsed' || (decided.status === 'asked' && decided.covers.length === 0))
    refuse('override_not_decided', {
      en: 'Nobody has decided on this member. Nothing has to be taken back.',
      es: 'Nadie ha decidido sobre este miembro. No hay nada que retirar.',
    });
  return withoutAllowance(current, { type: 'ConflictOverrideTakenBack', data: { memberId, reason } }, facts, command);
}
