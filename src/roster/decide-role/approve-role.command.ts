import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { proposerNow } from '../proposer-now.js';
import { approveRole } from './approve-role.decision.js';

/** A privacy officer approves a role that an administrator proposed. */
export class ApproveRole extends PersonCommand({
  route: 'roles/approve',
  right: 'decide_roles',
  dangerous: true,
  words: {
    title: { en: 'Approve the role', es: 'Aprobar el rol' },
    hint: { en: 'It counts from their next request on.', es: 'Cuenta desde su próxima petición.' },
    send: { en: 'Approve: they get the role', es: 'Aprobar: recibe el rol' },
    done: { en: 'They have the role.', es: 'Ya tiene el rol.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class ApproveRoleApi extends Endpoint(ApproveRole) {}
export class ApproveRoleHandler extends Decision(ApproveRole, approveRole, proposerNow) {}
