import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { FindAgency } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { NoticesOf } from '../../../../notices/notices.queries.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { FindMembers } from '../../../../roster/roster.queries.js';
import { agencyConflict } from '../../../domain/index.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { FindUndoableOutcome } from '../../undoable-outcome/undoable-outcome.query.js';
import { toBeToldOf } from './follow-ups-told.js';
import { FollowUpsView } from './follow-ups.view.js';

/** What of the page somebody has chosen to see. */
export interface FollowUpsSight {
  /** The follow-up whose forms stand open; the next one where nobody says. */
  readonly open?: string;
  /** The earlier attempt of it that is to be corrected; the last outcome where nobody says. */
  readonly attempt?: number;
  /** The one whose outcome was just recorded. */
  readonly tapped?: string;
}

/**
 * The follow-ups of a case as this person sees them.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export async function drawFollowUps(queries: QueryBus, at: At, caseId: string, sight: FollowUpsSight = {}): Promise<VNode> {
  const view = await caseViewFor(queries, caseId, at);
  const tapped = sight.tapped === undefined ? undefined : `${caseId}.${sight.tapped}`;
  const [terms, told, mayOwn, undoable] = await Promise.all([
    queries.execute(new PolicyVersion(view.policyVersion)),
    queries.execute(new NoticesOf(toBeToldOf(view, at))),
    mayOwnHere(queries, at, view),
    queries.execute(new FindUndoableOutcome(tapped, at)),
  ]);
  return FollowUpsView({ at, view, terms, chosen: sight.open, attempt: sight.attempt, told, mayOwn, undoable });
}

/** Whoever works for the agency that asked owns nothing of its case, also where the case is theirs to see. */
async function mayOwnHere(queries: QueryBus, at: At, { facts: { agencyId, unitId } }: CaseInFullView): Promise<boolean> {
  if (agencyId === null) return true;
  const [[member], agency] = await Promise.all([
    queries.execute(new FindMembers([at.actor])),
    queries.execute(new FindAgency(agencyId, at.now)),
  ]);
  return member === undefined || agencyConflict(member, agency, { facts: { agencyId, unitId } }) !== 'own_agency';
}
