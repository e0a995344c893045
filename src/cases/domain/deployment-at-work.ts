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
  if (!deployment)
    refuse('no_deployment', {
      en: 'No team is being built for this case. Invite a member first.',
      es: 'No se está formando ningún equipo para este caso. Invite primero a un miembro.',
    });
  return deployment;
}
