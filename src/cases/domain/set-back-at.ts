import { activeDeployment, membersIn, type Case } from './case.state.js';

/**
 * The case after an event, with the moment at which it went back to what had been done: it was opened again, or a team at work has lost its
 * lead or everybody. What waits then waits since that moment, however long ago the request was triaged.
 */
export function withSetBackAt(before: Case, after: Case, at: string): Case {
  const opened = before.status !== 'open' && after.status === 'open';
  return opened || lostItsTeam(before, after) ? { ...after, setBackAt: at } : after;
}

function lostItsTeam(before: Case, after: Case): boolean {
  // Every event of a case comes by here each time the case is folded: mostly it changes no team.
  if (before.deployments === after.deployments) return false;
  const [was, is] = [activeDeployment(before), activeDeployment(after)];
  if (was?.status !== 'confirmed' || is?.id !== was.id) return false;
  return (was.leadId !== null && is.leadId === null) || (membersIn(was, 'on_team').length > 0 && membersIn(is, 'on_team').length === 0);
}
