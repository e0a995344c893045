import { caseRights, grantingRole, refuseBy, rolesOf, type ActingRole, type CaseAction } from '../../rights.js';
import type { Reader } from './case-readers.js';
import { caseRelations, type Concerned } from './case-relations.js';
import { noSuchCase } from './case.js';
import type { Case, CaseState } from './case.state.js';

/** Whom or what it is about, where that decides who may. */
type About = Omit<Concerned, 'now'>;

/** The role in which somebody may do this to the case; null where none of theirs allows it, or where there is no case. */
export function roleFor(action: CaseAction, asking: Reader, state: CaseState, about: About = {}): ActingRole | null {
  const none = state.status === 'none';
  return grantingRole(caseRights[action], rolesOf(asking), (relation) => {
    return !none && relation !== 'every' && caseRelations[relation](state, asking.actor, { ...about, now: asking.now });
  });
}

/**
 * Lets through who may do this to the case, and says in which role. Whoever may neither see the case nor do this learns
 * exactly what they would learn of a case that does not exist (docs/domain.md, section 2).
 *
 * @throws Refusal `case_not_found`; the sentence of the right for whoever may see the case but not do this
 */
export function admitToCase(action: CaseAction, asking: Reader, state: CaseState, about: About = {}): ActingRole {
  if (state.status === 'none' && action !== 'log_request') return noSuchCase();
  const role = roleFor(action, asking, state, about);
  if (role !== null) return role;
  if (state.status !== 'none' && !maySeeCase(asking, state)) return noSuchCase();
  return refuseBy(action);
}

export function maySeeCase(asking: Reader, state: Case): boolean {
  return roleFor('see_case', asking, state) !== null;
}
