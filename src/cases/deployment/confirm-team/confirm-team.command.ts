import { Decision, Endpoint } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { activeDeployment, type CaseState, membersIn } from '../../domain/index.js';
import { factsOf } from '../deployment-facts-lookup.js';
import { confirmTeam } from './confirm-team.decision.js';

/** Everybody who accepted is the team. */
export class ConfirmTeam extends CaseCommand({
  route: 'team/confirm',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Confirm the team', es: 'Confirmar el equipo' },
    send: { en: 'Confirm the team', es: 'Confirmar el equipo' },
    done: { en: 'The team is confirmed.', es: 'El equipo está confirmado.' },
  },
}) {}

function accepted(_: ConfirmTeam, state: CaseState): readonly string[] {
  const deployment = state.status === 'none' ? null : activeDeployment(state);
  return deployment ? membersIn(deployment, 'accepted').map(({ memberId }) => memberId) : [];
}

export class ConfirmTeamApi extends Endpoint(ConfirmTeam) {}
export class ConfirmTeamHandler extends Decision(ConfirmTeam, confirmTeam, factsOf(accepted)) {}
