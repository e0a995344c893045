import type { DataSource } from 'typeorm';
import { causeOf } from './failure.js';
import type { Feed } from './feed.js';
import { pause } from '../waiting/pause.js';
import type { Progress } from './progress.js';
import type { Surroundings } from '../running/surroundings.js';

/**
 * Compares feeds with their checkpoints, all in one go. Checkpoints of feeds that have passed nothing but events of no
 * interest are moved; losing such progress in a crash costs a second look at those events and nothing else. A feed whose
 * checkpoint has fallen behind what it believes begins again there: the server lost its newest commits in a crash, or
 * was restored, and no event need come to bring it to light.
 */
export async function saveProgress(dataSource: DataSource, feeds: readonly Feed[]): Promise<void> {
  const known = feeds.map((feed) => ({ feed, progress: feed.progress }));
  const ahead = known.flatMap(({ progress }) => (progress.position > progress.saved ? [progress] : []));
  if (ahead.length > 0) await moveCheckpoints(dataSource, ahead);
  const checkpoints: { target: string; version: number; position: string }[] = await dataSource.query(
    'SELECT target, version, position FROM read_side.checkpoints WHERE target = ANY($1)',
    [known.map(({ progress }) => progress.target)],
  );
  for (const { target, version, position } of checkpoints) {
    const found = known.find(({ progress }) => progress.target === target && progress.version === version);
    found?.feed.compare(found.progress, BigInt(position));
  }
}

/** A checkpoint that somebody holds is being moved anyway; those are passed over, so that nobody waits for anybody. */
async function moveCheckpoints(dataSource: DataSource, ahead: readonly Progress[]): Promise<void> {
  const wanted = ahead.map(({ saved, position, ...rest }) => ({ ...rest, saved: `${saved}`, position: `${position}` }));
  await dataSource.query(
    `WITH wanted AS (
       SELECT * FROM jsonb_to_recordset($1) AS w (target text, version int, saved bigint, position bigint, skipped int)
     ), free AS (
       SELECT held.target FROM read_side.checkpoints AS held JOIN wanted USING (target)
        WHERE held.version = wanted.version AND held.position >= wanted.saved AND held.position < wanted.position
          FOR UPDATE OF held SKIP LOCKED
     )
     UPDATE read_side.checkpoints AS checkpoint
        SET position = wanted.position, events_done = events_done + wanted.skipped, updated_at = now()
       FROM wanted JOIN free USING (target) WHERE checkpoint.target = wanted.target`,
    [JSON.stringify(wanted)],
  );
}

/** Saves now and then, until aborted. */
export async function keepSaving(at: Surroundings, feeds: () => readonly Feed[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(at.limits.saveMs, signal);
    if (signal.aborted) return;
    await saveProgress(at.dataSource, feeds()).catch((error: unknown) => {
      at.log.warn(causeOf(error), 'projection_progress_not_saved');
    });
  }
}
