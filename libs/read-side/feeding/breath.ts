import { Nudge } from '../waiting/nudge.js';

/**
 * The time from one reading to the next. What comes after a quiet time is read at once; while it goes on, the breath
 * doubles up to the longest, and each reading finds more: a piece costs a transaction, some twenty statements and a commit,
 * about the same for one event as for ten. In quiet it shrinks by half with each longest breath that passes, so that a
 * moment's rest does not have it grow from the shortest again. Whoever waits for what was just recorded waits for no breath.
 */
export class Breath {
  private readonly nudge = new Nudge();
  private milliseconds = 0;
  private hurried = 0;
  private endedAt = 0;

  /** @param shortest milliseconds, after a quiet time · @param longest milliseconds */
  constructor(
    readonly shortest: number,
    readonly longest: number,
  ) {}

  /** Ends a breath that is being taken, and lets none be taken until the answer is called, once. */
  hurry(): () => void {
    this.hurried += 1;
    this.nudge.now();
    return () => void (this.hurried -= 1);
  }

  /** To be called when something was read, before the next reading. Ends also when the signal aborts. */
  async take(signal: AbortSignal): Promise<void> {
    this.milliseconds = nextBreath(this.milliseconds, performance.now() - this.endedAt, this);
    if (this.hurried === 0) await this.nudge.wait(this.milliseconds, signal);
    this.endedAt = performance.now();
  }
}

/**
 * The breath that follows on one.
 *
 * @param before milliseconds of that one, 0 where there was none · @param quiet milliseconds since it ended
 */
export function nextBreath(
  before: number,
  quiet: number,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): number {
  const halvings = longest > 0 ? quiet / longest : Infinity;
  return Math.min(longest, Math.max(shortest, (before * 2) / 2 ** halvings));
}
