import type { Position } from '../../libs/event-sourcing/index.js';
import type { ProjectionRunner } from '../../libs/read-side/index.js';

/** Read models that take longer have their reason, which the look then shows. */
const LIMIT_MS = 2000;

interface Shown {
  readonly runner: ProjectionRunner;
  /** Of a position as somebody is told it: some are told theirs hidden. */
  readonly understand: (position: string) => Position | null;
  /** Whether they are kept as they are, for a spec that carries out by hand what they lead to. */
  readonly isHeld: () => boolean;
}

const services = new Map<string, Shown>();
const latest = new Map<string, Position>();

/** Says which read models the service with this address shows. */
export function shownBy(url: string, shown: Shown): void {
  services.set(url, shown);
}

/** Keeps what somebody was told: where what they sent was recorded. */
export function wasTold(url: string, position: string | null | undefined): void {
  const told = position ? services.get(url)?.understand(position) : undefined;
  if (told !== undefined && told !== null && told > (latest.get(url) ?? 0n)) latest.set(url, told);
}

/**
 * Waits until the read models hold what anybody was told so far. People look at what somebody else did seconds later; a spec looks within
 * the breath of the read side, and would see now the one and now the other.
 */
export async function seenByNow(url: string): Promise<void> {
  const [shown, position] = [services.get(url), latest.get(url)];
  if (shown === undefined || position === undefined || shown.isHeld()) return;
  const { runner } = shown;
  const running = runner.status().filter(({ state }) => state === 'running');
  await Promise.all(running.map(({ name }) => runner.waitUntilProjected(name, position, { limitMs: LIMIT_MS })));
}
