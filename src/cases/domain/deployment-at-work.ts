import { refuse } from '../../../libs/event-sourcing/index.js';
import { activeDeployment, type Case, type Deployment } from './case.state.js';

/** The deployment that is at work. @throws Refusal `no_deployment` */
export function deploymentAtWork(state: Case): Deployment {
  const deployment = activeDeployment(state);
  if (!deployment && state.deployments.length > 0)
    refuse('no_deployment', {
      en: 'The team of this case has stood down. Nothing of it can be changed here any more.',
      es: 'El equipo de este caso se retiró. Aquí ya no se puede cambiar nada de él.',
    });
  return deployment ?? refuseNoTeam();
}

/** The latest deployment, also once it has stood down: what is on record of it can still be put right. @throws Refusal `no_deployment` */
export function latestDeployment({ deployments }: Case): Deployment {
  return deployments.at(-1) ?? refuseNoTeam();
}

/**
 * Whether a member may be the one who leads, or who led the team that has stood down: then one of those who were counted on until the
 * end.
 */
export function couldLead({ status, members }: Deployment, memberId: string): boolean {
  const member = members[memberId];
  if (status !== 'stood_down') return member?.status === 'accepted' || member?.status === 'on_team';
  return member?.status === 'stood_down' && member.answered === 'accepted' && member.stoodDownBecause === undefined;
}

function refuseNoTeam(): never {
  refuse('no_deployment', {
    en: 'No team is being built for this case. Invite a member first.',
    es: 'No se está formando ningún equipo para este caso. Invite primero a un miembro.',
  });
}
