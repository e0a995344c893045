import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { OneOf } from '../../commands/fields.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { revokeRole } from './revoke-role.decision.js';

/** A role is taken from another person. */
export class RevokeRole extends PersonCommand({ route: 'roles/revoke', right: 'grant_roles' }) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class RevokeRoleApi extends Endpoint(RevokeRole) {}
export class RevokeRoleHandler extends Decision(RevokeRole, revokeRole) {}
