import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import type { Eligibility } from './facts.js';
import { asksForTeam } from './stage.js';

/** Whether a team may be sent: in the region, under an agreement, or approved (docs/domain.md section 5, rule 3). */
export function mayDeployTo(eligibility: Eligibility, state: Case): boolean {
  if (eligibility !== 'outside') return true;
  return state.approval.status === 'granted' || state.approval.status === 'phoned';
}

/** Asks for the pre-approval that a team to this agency needs, where it has not been asked for yet. */
export function askWhereNeeded(
  state: Case,
  outcome: NonNullable<Case['triage']>['outcome'],
  agency: { readonly agencyId: string; readonly eligibility: Eligibility } | null,
  askedBy: string,
): readonly CaseEvent[] {
  if (!agency || agency.eligibility !== 'outside' || !asksForTeam(outcome)) return [];
  if (state.approval.status !== 'none') return [];
  return [{ type: 'PreApprovalAsked', data: { askedBy, agencyId: agency.agencyId } }];
}
