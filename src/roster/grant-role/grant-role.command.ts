import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { OneOf } from '../../commands/fields.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { owedTo } from '../domain/owed-to.js';
import { PersonCommand, PersonStreams } from '../person-streams.js';
import { grantRole } from './grant-role.decision.js';

/** A role is given to another person. */
export class GrantRole extends PersonCommand({
  route: 'roles/grant',
  right: 'grant_roles',
  words: {
    title: { en: 'Give them a role', es: 'Conceder un rol' },
    hint: { en: 'It counts from their next request on.', es: 'Cuenta desde su próxima petición.' },
    send: { en: 'Give this role', es: 'Conceder este rol' },
    done: { en: 'They have the role.', es: 'Ya tiene el rol.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class GrantRoleApi extends Endpoint(GrantRole) {}
export class GrantRoleHandler extends Decision(GrantRole, grantRole, {
  from: PersonStreams,
  find: async (people, { deciding }) => ({ granterOwes: owedTo(await people.history(deciding.actor)) }),
}) {}
