import { pause } from './pause.js';

/** Lets one loop wait for a time that anybody may cut short. A nudge while nobody waits is kept for the next wait. */
export class Nudge {
  private next = new AbortController();

  now(): void {
    // With a reason of its own: without one each nudge would pay for an error with a stack that nobody reads.
    this.next.abort(null);
  }

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    await pause(milliseconds, signal, this.next.signal);
    if (this.next.signal.aborted) this.next = new AbortController();
  }
}
