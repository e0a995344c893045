import { contactRights, grantingRole, refuseBy, rolesOf, type ActingRole, type Asking, type Relation } from '../../rights.js';
import type { PersonRole } from '../../vocabulary/index.js';
import type { IndividualContactState } from './individual-contact.js';
import { isAtDesk } from './promise.js';

/** What is done with a promise by its owner, or by the desk once it has come there. */
export const promiseActions = ['keep_promise', 'give_promise'] as const;
export type PromiseAction = (typeof promiseActions)[number];

/** Of whom the roster is asked: whoever is gone leaves what is theirs to the desk, also what is done with already. */
export function ownerOf(state: IndividualContactState): string | null {
  return state?.promise?.owner.kind === 'person' ? state.promise.owner.personId : null;
}

/** Whose a promise is to somebody, of the relations that count with promises. */
function relates(relation: Relation, state: IndividualContactState, actor: string, ownerIsGone: boolean): boolean {
  const promise = state?.promise;
  if (promise === undefined) return false;
  if (relation === 'own') return promise.owner.kind === 'person' && promise.owner.personId === actor;
  return relation === 'of_desk' && (isAtDesk(promise) || ownerIsGone);
}

/**
 * Lets through whose promise it is, and coordinators once it has come to their desk; nobody else learns that there is one.
 *
 * @returns the role, and whether it is theirs and not the desk's
 * @throws Refusal `promise_not_found`
 */
export function admitToPromise(
  action: PromiseAction,
  asking: Asking,
  state: IndividualContactState,
  ownerIsGone: boolean,
): { readonly role: ActingRole; readonly own: boolean } {
  const own = roleFor(action, asking, state, ownerIsGone, ['own']);
  if (own !== null) return { role: own, own: true };
  const role = roleFor(action, asking, state, ownerIsGone);
  return role === null ? refuseBy(action) : { role, own: false };
}

/** The role in which somebody may do this with the promise; null where none of theirs allows it. @param by these relations alone */
export function roleFor(
  action: PromiseAction,
  asking: Asking,
  state: IndividualContactState,
  ownerIsGone: boolean,
  by: readonly Relation[] = ['own', 'of_desk'],
): ActingRole | null {
  const related = (relation: Relation) => by.includes(relation) && relates(relation, state, asking.actor, ownerIsGone);
  return grantingRole(contactRights[action], rolesOf(asking), related);
}

/** Whether somebody with these roles can be the owner of a promise. */
export function mayHavePromises(roles: readonly PersonRole[]): boolean {
  return grantingRole(contactRights.keep_promise, roles, (relation) => relation === 'own') !== null;
}
