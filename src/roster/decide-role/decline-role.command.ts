import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { declineRole } from './decline-role.decision.js';

/** A privacy officer does not approve a role that an administrator proposed. */
export class DeclineRole extends PersonCommand({
  route: 'roles/decline',
  right: 'decide_roles',
  dangerous: true,
  words: {
    title: { en: 'Decline the role', es: 'Rechazar el rol' },
    send: { en: 'Decline', es: 'Rechazar' },
    done: { en: 'Declined. They do not get the role.', es: 'Rechazado. No recibe el rol.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class DeclineRoleApi extends Endpoint(DeclineRole) {}
export class DeclineRoleHandler extends Decision(DeclineRole, declineRole) {}
