import { Nudge } from '../nudge.js';

/**
 * The time from one reading of a store to the next. What comes after a quiet time is read at once; while it goes on, the breath
 * doubles up to the longest, and each reading finds more: a piece costs a transaction, some twenty statements and a commit,
 * about the same for one event as for ten. Whoever waits for what was just recorded waits for no breath.
 */
export class Breath {
  private readonly nudge = new Nudge();
  private milliseconds = 0;
  private hurried = 0;
  private endedAt = -Infinity;

  /** @param shortest milliseconds, after a quiet time · @param longest milliseconds */
  constructor(
    private readonly shortest: number,
    private readonly longest: number,
  ) {}

  /** Ends a breath that is being taken, and lets none be taken until the answer is called, once. */
  hurry(): () => void {
    this.hurried += 1;
    this.nudge.now();
    return () => void (this.hurried -= 1);
  }

  /** To be called when something was read, before the next reading. Ends also when the signal aborts. */
  async take(signal: AbortSignal): Promise<void> {
    const wasQuiet = performance.now() - this.endedAt > this.longest;
    this.milliseconds = Math.min(this.longest, wasQuiet ? this.shortest : this.milliseconds * 2);
    if (this.hurried === 0) await this.nudge.wait(this.milliseconds, signal);
    this.endedAt = performance.now();
  }
}
