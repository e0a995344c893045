import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { CloseReason, Deciding } from '../../../vocabulary/index.js';
import { existing, open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, openFollowUps, type CaseState } from '../../domain/case.state.js';
import { coordinatorOrLead } from '../../domain/permissions.js';

export interface CloseCaseCommand {
  readonly because: CloseReason;
}

/**
 * Closes a case. Refused while a follow-up is open, a team is still deployed, an intervention is still planned, or the
 * team's own care is due (DOMAIN section 5, rule 4). Team care is a follow-up of the team, so it is named first.
 *
 * @throws Refusal `team_care_open`, `follow_ups_open`, `deployment_unresolved`, `interventions_planned`, `not_triaged`
 */
export function closeCase(command: CloseCaseCommand & Deciding, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  coordinatorOrLead(command, found);
  if (found.status === 'closed') return [];
  const current = open(state);
  if (!current.triage && command.because !== 'opened_in_error') {
    refuse('not_triaged', 'This request has not been triaged. Triage it, or decline it with a reason.');
  }
  if (Object.values(current.interventions).some((one) => one.status === 'planned')) {
    refuse('interventions_planned', 'An intervention is still planned. Record it as held, or cancel it.');
  }
  if (activeDeployment(current)) {
    refuse('deployment_unresolved', 'A team is still deployed. Stand it down first.');
  }
  const unsettled = openFollowUps(current);
  if (unsettled.some((one) => one.kind === 'post_action_support')) {
    refuse('team_care_open', "The team's own post-action support is still due. Record it first.");
  }
  if (unsettled.length > 0) {
    refuse('follow_ups_open', `${unsettled.length} follow-up(s) are still open. Record an outcome for each first.`);
  }
  return [{ type: 'CaseClosed', data: { because: command.because, closedAt: command.now } }];
}
