import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { grantRole } from './grant-role.decision.js';

/** The operator of the host gives somebody a role, since nobody else is left who could. People grant roles by two. */
export class GrantRole extends PersonCommand({ route: 'roles/grant', right: 'grant_from_host' }) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class GrantRoleApi extends Endpoint(GrantRole) {}
export class GrantRoleHandler extends Decision(GrantRole, grantRole) {}
