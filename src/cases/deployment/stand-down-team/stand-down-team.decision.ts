import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { alreadyAll } from '../../../vocabulary/index.js';
import { activeDeployment, type CaseEvent, type CaseState, membersIn, open } from '../../domain/index.js';
import type { StandDownTeam } from './stand-down-team.command.js';

/**
 * Ends the deployment for everybody who is invited, has accepted or is on the team. Follow-ups stay with the lead.
 *
 * @throws Refusal `no_deployment`, `interventions_planned`, `recorded_otherwise`
 */
export function standDownTeam(command: Told<StandDownTeam>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const deployment = activeDeployment(current);
  const stoodDown = current.deployments.at(-1);
  if (!deployment && stoodDown) return alreadyAll({ reason: command.reason }, { reason: stoodDown.stoodDownBecause });
  if (!deployment)
    refuse('no_deployment', {
      en: 'No team was built for this case. Nobody has to stand down.',
      es: 'No se está formando ningún equipo para este caso. Invite primero a un miembro.',
    });
  const planned = Object.values(current.interventions).some(
    ({ status, deploymentId }) => status === 'planned' && deploymentId === deployment.id,
  );
  if (planned)
    refuse('interventions_planned', {
      en: 'An intervention of this team is still planned. Record it as held, or cancel it first.',
      es: 'Todavía hay una intervención planificada. Regístrela como realizada, o cancélela.',
    });
  const memberIds = membersIn(deployment, 'invited', 'accepted', 'on_team').map(({ memberId }) => memberId);
  return [{ type: 'DeploymentStoodDown', data: { deploymentId: deployment.id, memberIds, reason: command.reason } }];
}
