import { setImmediate as turn } from 'node:timers/promises';

/** Longer than this nothing else is answered. */
export const HELD_MS = 50;

/**
 * How long a request to a service of this process held the event loop, in milliseconds, with what it gave: not longer than the loop was
 * seen to stand, and not longer than the process computed, so that a machine with other things to do does not count.
 */
export function heldMeter(): { of<Given>(request: () => Promise<Given>): Promise<Given & { readonly heldMs: number }>; stop(): void } {
  // Not `monitorEventLoopDelay`, which counts nothing before its first tick: a request that holds the loop at once would go unseen.
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticks = setInterval(look, 5);
  return {
    of: async (request) => {
      look();
      longest = 0;
      const before = process.cpuUsage();
      const given = await request();
      await turn();
      look();
      const { user, system } = process.cpuUsage(before);
      return { ...given, heldMs: Math.min(longest, (user + system) / 1000) };
    },
    stop: () => clearInterval(ticks),
  };
}
