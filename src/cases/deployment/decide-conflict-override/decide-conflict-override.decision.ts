import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import {
  type CaseEvent,
  type CaseState,
  fitnessOf,
  type GivenFacts,
  isShutOut,
  memberOf,
  noSuchCase,
  open,
  overridable,
} from '../../domain/index.js';
import type { DecideConflictOverride } from './decide-conflict-override.command.js';

/**
 * An approver, who is neither the one who asked nor the member, and whom no conflict shuts out, says yes or no to an override. A yes covers
 * the conflicts known at that moment and no later one (docs/domain.md section 5, rule 1: always a second person).
 *
 * @throws Refusal `case_not_found` for whom a conflict shuts out, `second_person_needed`, `override_decided`, `no_override_asked`,
 *   `member_not_found`
 */
export function decideConflictOverride(command: Told<DecideConflictOverride, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, decision, facts, actor } = command;
  const current = open(state);
  const asked = current.overrides[memberId];
  // Where nobody shows them that it is there, this does not either.
  if (isShutOut(current, actor)) noSuchCase();
  if (actor === memberId || actor === asked?.askedBy)
    forbid('second_person_needed', {
      en: 'Somebody else has to decide this: neither the one who asked nor the member. Ask another approver.',
      es: 'Esto debe decidirlo otra persona: ni quien lo pidió ni el propio miembro. Pídalo a otra persona aprobadora.',
    });
  if (asked?.status === decision) return [];
  if (asked?.status === 'granted' || asked?.status === 'refused')
    refuse('override_decided', {
      en: `This override was decided meanwhile: it was ${asked.status === 'granted' ? 'approved' : 'refused'}. Whoever decided it can take that back.`,
      es: `Este permiso se decidió mientras tanto: se ${asked.status === 'granted' ? 'aprobó' : 'negó'}. Quien lo decidió puede retirarlo.`,
    });
  if (asked?.status !== 'asked')
    refuse('no_override_asked', {
      en: 'No override is waiting for a decision. Ask for one first.',
      es: 'Ningún permiso espera una decisión. Pídalo primero.',
    });
  if (decision === 'refused') return [{ type: 'ConflictOverrideRefused', data: { memberId, refusedBy: actor } }];
  const { reasons } = fitnessOf(memberOf(facts, memberId), facts, current, command);
  const covers = reasons.filter((reason) => overridable.includes(reason));
  return [{ type: 'ConflictOverrideGranted', data: { memberId, covers, grantedBy: actor } }];
}
