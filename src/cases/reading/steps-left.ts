import { In, type DataSource, type SelectQueryBuilder } from 'typeorm';
import { FollowUpOwnerRow } from './follow-up-owner.entity.js';
import { WorklistItemRow } from './worklist-item.entity.js';

/**
 * A step of a case is its lead's, who may be deactivated or without their role once the team has stood down: nothing happens to the case
 * then, and the step is the desk's.
 */
export async function whoIsGone(dataSource: DataSource, ids: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))];
  if (asked.length === 0) return new Set();
  const gone = await dataSource
    .getRepository(FollowUpOwnerRow)
    .find({ select: { personId: true }, where: { personId: In(asked), able: false } });
  return new Set(gone.map(({ personId }) => personId));
}

/**
 * Narrows the items to the steps of leads who are gone; no item that is the desk's by itself is among them. They are few, and found from
 * those who are gone: a page of what is due would else be read from end to end for the first of them.
 */
export function narrowToStepsLeft(items: SelectQueryBuilder<WorklistItemRow>): void {
  const left = items.subQuery().select('step.id').from(WorklistItemRow, 'step').where(`step.duty = 'step'`);
  left.innerJoin(FollowUpOwnerRow, 'gone', 'step.ownerId = gone."personId"::text AND NOT gone.able');
  items.andWhere(`item.id = ANY(ARRAY${left.getQuery()})`);
}
