import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { Option } from '../../../../../libs/web/views/index.js';
import { byName } from '../../../../../libs/text/index.js';
import { FindAgency } from '../../../../agencies/agencies.queries.js';
import { NoticesOf, toldKey, type ToBeTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { ListActivePeople } from '../../../../roster/roster.queries.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { workIdOf } from '../../../reading/worklist-items.js';
import { OverviewView } from './overview.view.js';

/** What of the page somebody has chosen to see. */
export interface OverviewSight {
  /** The call back that is to be corrected, by its number. */
  readonly callBack?: number;
}

/** Asks for everything that the overview shows, and draws it: for each form that stands on it as well. */
export async function drawOverview(queries: QueryBus, at: At, caseId: string, sight: OverviewSight = {}): Promise<VNode> {
  const view = await caseViewFor(queries, caseId, at);
  const { agencyId } = view.facts;
  const asked = approvalToBeTold(view);
  const [agency, approvers, told] = await Promise.all([
    agencyId === null ? null : queries.execute(new FindAgency(agencyId, at.now)),
    approversFor(queries, view, at),
    queries.execute(new NoticesOf(asked)),
  ]);
  return OverviewView({ at, view, agency, approvers, told: asked.map((one) => told[toldKey(one)])[0], callBack: sight.callBack });
}

/** The approvers, while whoever arranges the case waits for them. */
function approvalToBeTold({ caseId, status, approval, may }: CaseInFullView): readonly ToBeTold[] {
  if (status !== 'open' || approval.status !== 'asked' || !may.includes('work_on_case')) return [];
  return [{ cause: 'approval_asked', of: workIdOf({ duty: 'pre_approval', id: caseId }, caseId), personId: null }];
}

/** Nobody approves what they asked for, and nobody records their own approval. */
async function approversFor(queries: QueryBus, view: CaseInFullView, at: At): Promise<readonly Option[]> {
  const { approval } = view;
  if ((approval.status !== 'asked' && approval.status !== 'phoned') || !view.may.includes('decide_request')) return [];
  const people = await queries.execute(new ListActivePeople());
  return people
    .filter(({ id, roles }) => roles.includes('approver') && id !== at.actor && id !== approval.askedBy)
    .toSorted(byName(at.language))
    .map(({ id: value, name: label }) => ({ value, label }));
}
