import type { Position } from '../../event-sourcing/index.js';
import { readCheckpoint } from '../tables/checkpoint.js';
import { passesByItself } from '../feeding/failure.js';
import { pause } from '../waiting/pause.js';
import type { ProjectedSignal } from './projected-signal.js';
import type { Projection } from '../projection/projection.js';
import type { Surroundings } from './surroundings.js';

/**
 * Waits until the tables of a projection hold everything up to a position: woken at once where this process projects,
 * and looking at the checkpoint now and then, since it may be another that does. Meanwhile the store is read without a breath.
 *
 * @returns false when the limit passed first
 */
export async function waitUntilProjected(
  at: Surroundings,
  projection: Projection,
  signal: ProjectedSignal,
  position: Position,
  limitMs: number,
): Promise<boolean> {
  if (signal.has(position)) return true;
  const passed = new AbortController();
  // With a reason of its own: without one each waiter would pay for an error with a stack that nobody reads.
  const unsubscribe = signal.subscribe(() => signal.has(position) && passed.abort(null));
  const calm = at.hurry();
  const deadline = performance.now() + limitMs;
  try {
    // Where this process projects, the look at the checkpoint is only for the case that another one is faster.
    let look = signal.position === null;
    for (;;) {
      if (signal.has(position) || (look && (await checkpointHas(at, projection, position)))) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await pause(Math.min(at.limits.waiterLookMs, left), passed.signal);
      look = true;
    }
  } finally {
    calm();
    unsubscribe();
  }
}

async function checkpointHas(at: Surroundings, { name, version }: Projection, position: Position): Promise<boolean> {
  try {
    const checkpoint = await readCheckpoint(at.dataSource, name);
    return checkpoint?.version === version && checkpoint.position >= position;
  } catch (error) {
    if (passesByItself(error)) return false;
    throw error;
  }
}
