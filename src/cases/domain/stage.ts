import type { Stage, TriageOutcome } from '../../vocabulary/index.js';
import { activeDeployment, interventionsOfNeed, membersIn, type Case } from './case.state.js';

/** Outcomes of triage that ask for a team. */
const withTeam: readonly TriageOutcome[] = ['group_intervention', 'individual_only', 'urgent_clinical'];

/** Whether the triage outcome asks for people to be sent or to call: then rules on deployment and ladder apply in full. */
export function asksForTeam(outcome: TriageOutcome): boolean {
  return withTeam.includes(outcome);
}

/** Where a case stands, in one word of docs/domain.md section 6. */
export function stageOf(state: Case): Stage {
  if (state.status !== 'open') return state.status;
  if (!state.triage) return 'requested';
  if (state.approval.status === 'asked') return 'awaiting_approval';
  const deployment = activeDeployment(state);
  const held = interventionsOfNeed(state).filter((intervention) => intervention.status === 'held');
  const hasHeld = held.some((one) => one.deploymentId === deployment?.id);
  const isManned = deployment !== null && membersIn(deployment, 'on_team').length > 0;
  if (isManned) return hasHeld ? 'supporting' : 'deployed';
  // A team that everybody has left before it held anything is one to be formed again.
  if (deployment && (deployment.status === 'inviting' || !hasHeld)) return 'deploying';
  return held.length > 0 || !asksForTeam(state.triage.outcome) ? 'following_up' : 'triaged';
}
