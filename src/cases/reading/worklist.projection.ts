import { isDeepStrictEqual } from 'node:util';
import { projectionOf, type Projection, type ProjectionPart, type RowRule } from '../../../libs/read-side/index.js';
import { rowTable } from '../../../libs/read-side/projection/row-table.js';
import { type CaseEvent, mayOwnFollowUps } from '../domain/index.js';
import { standingOf } from '../../roster/standing.queries.js';
import { caseRows } from './case-rows.js';
import { FollowUpOwnerRow } from './follow-up-owner.entity.js';
import { WorklistCaseRow } from './worklist-case.entity.js';
import { WorklistItemRow } from './worklist-item.entity.js';
import { worklistItemsOf } from './worklist-items.js';

/** The items follow from the cases as they stand after a batch; those that have not changed are not written. */
const items: Required<RowRule<WorklistCaseRow>>['then'] = async (touched, asTheyStand, tx) => {
  const table = rowTable(tx, WorklistItemRow);
  const before = new Map((await table.load('caseId', touched)).map((row) => [row.id, row]));
  const now = asTheyStand.flatMap(worklistItemsOf);
  const still = new Set(now.map(({ id }) => id));
  await table.remove([...before.keys()].filter((id) => !still.has(id)));
  await table.write(now.filter((row) => !isDeepStrictEqual(row, before.get(row.id))));
};

const cases: ProjectionPart = {
  ...caseRows(
    WorklistCaseRow,
    (_state, caseId, { event, revision }, before) => ({ dated: datedAfter(before?.dated ?? {}, event, caseId, revision) }),
    items,
  ),
  entities: [WorklistCaseRow, WorklistItemRow],
};

function datedAfter(dated: WorklistCaseRow['dated'], event: CaseEvent, caseId: string, revision: number) {
  switch (event.type) {
    case 'FollowUpPlanned':
    case 'FollowUpRescheduled':
    case 'FollowUpRescheduleTakenBack':
      return { ...dated, [event.data.followUpId]: revision };
    case 'PhonedPreApprovalRecorded':
      return { ...dated, [caseId]: revision };
    default:
      return dated;
  }
}

/** Everything with a date that somebody has to do, over all cases. Escalation works it off; people look at it by buckets. */
export const worklist: Projection = projectionOf({
  name: 'follow_up_worklist',
  version: 13,
  parts: [cases, standingOf(FollowUpOwnerRow, mayOwnFollowUps)],
});
