import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import type { Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import type { DeploymentFacts } from '../../domain/deployment-facts.js';
import { fitnessOf, overridable } from '../../domain/fitness.js';
import { memberOf } from '../../domain/must-be-fit.js';
import type { DecideConflictOverride } from './decide-conflict-override.command.js';

/**
 * An approver, who is neither the one who asked nor the member, says yes or no to an override. A yes covers the
 * conflicts known at that moment and no later one (docs/domain.md section 5, rule 1: always a second person).
 *
 * @throws Refusal `second_person_needed`, `no_override_asked`, `member_not_found`
 */
export function decideConflictOverride(
  command: Said<DecideConflictOverride> & { readonly facts: DeploymentFacts } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const { memberId, decision, facts, actor } = command;
  const current = open(state);
  const asked = current.overrides[memberId];
  if (actor === memberId || actor === asked?.askedBy) {
    forbid('second_person_needed', {
      en: 'Somebody else has to decide this: neither the one who asked nor the member. Ask another approver.',
      es: 'Esto debe decidirlo otra persona: ni quien lo pidió ni el propio miembro. Pídalo a otra persona aprobadora.',
    });
  }
  if (asked?.status === decision) return [];
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
