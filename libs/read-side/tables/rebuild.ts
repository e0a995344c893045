import type { DataSource } from 'typeorm';
import { liveTarget, readCheckpoint, rebuildTarget, retiredSchema } from './checkpoint.js';
import { createTarget, discardTarget, dropRetired, oneAtATime } from './projection-schema.js';
import type { Projection } from '../projection/projection.js';

/**
 * Makes the tables of a rebuild beside the live ones, which go on answering. One of the same version that is under way
 * is gone on with; one that is stopped, or of an older version, is thrown away first.
 */
export async function beginRebuild(dataSource: DataSource, projection: Projection): Promise<void> {
  const target = rebuildTarget(projection);
  const underWay = await readCheckpoint(dataSource, target.schema);
  if (underWay && (underWay.stop || underWay.version < projection.version)) await discardTarget(dataSource, target);
  await createTarget(dataSource, target);
}

/**
 * Puts the rebuilt tables in the place of the live ones, with their checkpoint, in one transaction. Renaming a schema
 * locks no table: queries under way finish on the old tables, the next ones read the new. The old tables are dropped
 * afterwards.
 *
 * @returns false where the live tables are ahead of the rebuilt ones: nobody shall see time go backwards
 */
export async function switchToRebuilt(dataSource: DataSource, projection: Projection): Promise<boolean> {
  const live = liveTarget(projection).schema;
  const rebuilt = rebuildTarget(projection).schema;
  const retired = retiredSchema(projection);
  await dropRetired(dataSource, retired);
  const switched = await dataSource.transaction(async (tx) => {
    await oneAtATime(tx, projection.name);
    const before = await readCheckpoint(tx, live, 'FOR UPDATE');
    const after = await readCheckpoint(tx, rebuilt, 'FOR UPDATE');
    if (!before || !after || after.version !== projection.version || after.position < before.position) return false;
    await tx.query(`ALTER SCHEMA ${live} RENAME TO ${retired}`);
    await tx.query(`ALTER SCHEMA ${rebuilt} RENAME TO ${live}`);
    await tx.query('DELETE FROM read_side.checkpoints WHERE target = $1', [live]);
    await tx.query('UPDATE read_side.checkpoints SET target = $1, updated_at = now() WHERE target = $2', [live, rebuilt]);
    return true;
  });
  if (switched) await dropRetired(dataSource, retired);
  return switched;
}
