import type { CaseEvent } from './case.events.js';
import type { Approval, Case } from './case.state.js';
import type { AgencyFacts, Eligibility } from './facts.js';
import { asksForTeam } from './stage.js';

/** Whether a team may be sent: in the region, under an agreement, or approved (docs/domain.md section 5, rule 3). */
export function mayDeployTo(eligibility: Eligibility, { approval }: { readonly approval: Approval }): boolean {
  return eligibility !== 'outside' || approval.status === 'granted' || approval.status === 'phoned';
}

/**
 * What becomes of the approval by facts that are otherwise now. A team to an agency outside the region needs one, which is asked for;
 * one that is for another agency, or that nothing needs any longer, lapses; what was asked or decided for this agency before counts
 * again (docs/domain.md section 3, step 7).
 *
 * @param after the case with its new facts and its new triage, and the approval of before
 * @param agency of the new facts; null where nobody knows which, or the register nothing of it: then what was asked stands
 */
export function approvalFollows(after: Case, agency: AgencyFacts | null, askedBy: string): readonly CaseEvent[] {
  const { approval, lapsedApprovals } = after;
  if (agency === null && after.facts.agencyId !== undefined) return [];
  const needed = agency?.eligibility === 'outside' && after.triage !== null && asksForTeam(after.triage.outcome) ? agency.agencyId : null;
  if (approval.status !== 'none' && approval.agencyId === needed) return [];
  const lapsed: CaseEvent[] =
    approval.status === 'none' ? [] : [{ type: 'PreApprovalLapsed', data: { agencyId: after.facts.agencyId ?? approval.agencyId } }];
  if (needed === null) return lapsed;
  if (lapsedApprovals[needed]) return [...lapsed, { type: 'PreApprovalReinstated', data: { agencyId: needed } }];
  return [...lapsed, { type: 'PreApprovalAsked', data: { askedBy, agencyId: needed } }];
}
