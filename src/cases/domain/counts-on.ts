import { activeDeployment, membersIn, type CaseState } from './case.state.js';

/** Whether the case counts on a member: invited, accepted or on the team of a deployment at work, while the case is open. */
export function countsOn(state: CaseState, memberId: string): boolean {
  if (state.status !== 'open') return false;
  const deployment = activeDeployment(state);
  return !!deployment && membersIn(deployment, 'invited', 'accepted', 'on_team').some((one) => one.memberId === memberId);
}
