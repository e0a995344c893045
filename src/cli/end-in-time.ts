import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for an orderly end, but neither for ever nor against the will of whoever asks again.
 *
 * @returns whether it came to its end
 * @throws what the end itself threw, where it did in time
 */
export async function endInTime(end: Promise<void>, limitMs: number, impatience: Promise<void>): Promise<boolean> {
  const over = new AbortController();
  const late = pause(limitMs, false, { signal: over.signal }).catch(() => false);
  try {
    return await Promise.race([end.then(() => true), late, impatience.then(() => false)]);
  } finally {
    over.abort();
    end.catch(() => undefined);
  }
}
