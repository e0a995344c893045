import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { active, type PersonEvent, type PersonState } from '../domain/index.js';
import type { GrantRole } from './grant-role.command.js';

/** Without these two nobody is granted anything: all others they grant together. */
const whoGrant: readonly PersonRole[] = ['administrator', 'privacy_officer'];

/**
 * The operator of the host grants one of the two roles that grant all others, where nobody is left in it.
 *
 * @throws Refusal `person_not_found`, `person_inactive`, `not_from_the_host`
 */
export function grantRole({ role }: Said<GrantRole>, state: PersonState): readonly PersonEvent[] {
  const person = active(state);
  if (!whoGrant.includes(role))
    refuse('not_from_the_host', {
      en: 'The host grants only administrator and privacy officer. These two grant all other roles.',
      es: 'El servidor concede solo administración y privacidad. Entre ambas conceden los demás roles.',
    });
  return person.roles.includes(role) ? [] : [{ type: 'RoleGranted', data: { role } }];
}
