import { refuse } from '../../../libs/event-sourcing/index.js';
import { activeDeployment, type Case, type Deployment } from './case.state.js';

/** The deployment that is at work. @throws Refusal `no_deployment` */
export function deploymentAtWork(state: Case): Deployment {
  const deployment = activeDeployment(state);
  if (!deployment) refuse('no_deployment', 'No team is being built for this case. Invite a member first.');
  return deployment;
}
