import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition gives something truthy, and gives that back. A condition that throws counts as not yet true.
 *
 * @throws after `limitMs`, with the last thing that the condition threw as its cause
 */
export async function until<Result>(condition: () => Result | Promise<Result>, limitMs = 20_000): Promise<NonNullable<Awaited<Result>>> {
  const end = Date.now() + limitMs;
  let cause: unknown;
  do {
    try {
      const result = await condition();
      if (result) return result as NonNullable<Awaited<Result>>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(10);
  } while (Date.now() < end);
  throw new Error(`not true within ${limitMs} ms: ${condition.toString()}`, { cause });
}
