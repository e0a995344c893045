import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { proposerNow } from '../proposer-now.js';
import { proposeRole } from './propose-role.decision.js';

/** A role is proposed for another person. */
export class ProposeRole extends PersonCommand({
  route: 'roles/propose',
  right: 'propose_roles',
  dangerous: true,
  words: {
    title: { en: 'Propose a role for them', es: 'Proponer un rol para esta persona' },
    hint: {
      en: 'A role is given by two: a privacy officer approves it, and it counts from then on.',
      es: 'Un rol lo conceden dos personas: la oficina de privacidad lo aprueba, y cuenta desde entonces.',
    },
    send: { en: 'Propose this role', es: 'Proponer este rol' },
    done: { en: 'It is proposed. A privacy officer decides.', es: 'Está propuesto. Decide la oficina de privacidad.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class ProposeRoleApi extends Endpoint(ProposeRole) {}
export class ProposeRoleHandler extends Decision(ProposeRole, proposeRole, proposerNow) {}
