import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { withdrawRoleProposal } from './withdraw-role-proposal.decision.js';

/** An administrator thinks better of a role that was proposed. */
export class WithdrawRoleProposal extends PersonCommand({
  route: 'roles/withdraw',
  right: 'propose_roles',
  words: {
    title: { en: 'Withdraw a proposed role', es: 'Retirar un rol propuesto' },
    send: { en: 'Withdraw the proposal', es: 'Retirar la propuesta' },
    done: { en: 'The proposal is withdrawn.', es: 'La propuesta se ha retirado.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class WithdrawRoleProposalApi extends Endpoint(WithdrawRoleProposal) {}
export class WithdrawRoleProposalHandler extends Decision(WithdrawRoleProposal, withdrawRoleProposal) {}
