import type { Position } from '../../libs/event-sourcing/index.js';
import type { ProjectionRunner } from '../../libs/read-side/index.js';

/** Read models that take longer have their reason, which the look then shows. */
const LIMIT_MS = 2000;

const runners = new Map<string, ProjectionRunner>();
const latest = new Map<string, Position>();

/** Says which read models the service with this address shows. */
export function shownBy(url: string, runner: ProjectionRunner): void {
  runners.set(url, runner);
}

/** Keeps what somebody was told: where what they sent was recorded. */
export function wasTold(url: string, position: string | null | undefined): void {
  if (position === null || position === undefined || !runners.has(url)) return;
  if (BigInt(position) > (latest.get(url) ?? 0n)) latest.set(url, BigInt(position));
}

/**
 * Waits until the read models hold what anybody was told so far. People look at what somebody else did seconds later; a spec looks within
 * the breath of the read side, and would see now the one and now the other.
 */
export async function seenByNow(url: string): Promise<void> {
  const [runner, position] = [runners.get(url), latest.get(url)];
  if (runner === undefined || position === undefined) return;
  const running = runner.status().filter(({ state }) => state === 'running');
  await Promise.all(running.map(({ name }) => runner.waitUntilProjected(name, position, { limitMs: LIMIT_MS })));
}
