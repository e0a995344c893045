import type { Position } from '../../../event-sourcing/index.js';
import type { ProjectionWaiter } from './projection-waiter.js';

/** What was just recorded is mostly there by then; only afterwards is the store asked whether there is anything to wait for. */
const FIRST_MS = 250;

/** `behind`: not within the limit. `never`: nothing was recorded at that position or after it. */
export type Waited = 'passed' | 'behind' | 'never';

/** Waits until a projection holds a position. */
export async function waitedFor(waiter: ProjectionWaiter, projection: string, position: Position, limitMs: number): Promise<Waited> {
  const firstMs = Math.min(FIRST_MS, limitMs);
  if (await waiter.waitUntilProjected(projection, position, { limitMs: firstMs })) return 'passed';
  if (!(await waiter.hasHappened(position))) return 'never';
  const left = limitMs - firstMs;
  return left > 0 && (await waiter.waitUntilProjected(projection, position, { limitMs: left })) ? 'passed' : 'behind';
}
