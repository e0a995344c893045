import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';

/** Longer than this nothing else is answered. */
export const HELD_MS = 50;

/**
 * How long a request to a service of this process held the event loop, in milliseconds, with what it gave: not longer than the loop was seen
 * to stand, and not longer than the process computed, so that a machine with other things to do does not count.
 */
export function heldMeter(): { of<Given>(request: () => Promise<Given>): Promise<Given & { readonly heldMs: number }>; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  return {
    of: async (request) => {
      delay.reset();
      const before = process.cpuUsage();
      const given = await request();
      await turn();
      const { user, system } = process.cpuUsage(before);
      return { ...given, heldMs: Math.min(delay.max / 1e6, (user + system) / 1000) };
    },
    stop: () => delay.disable(),
  };
}
