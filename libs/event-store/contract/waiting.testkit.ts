import { pause } from '../pause.js';

/** Waits until a condition holds; looks every few milliseconds. @throws after the limit */
export async function eventually(condition: () => boolean | Promise<boolean>, limit = 40_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`not so within ${limit} ms: ${condition.toString()}`);
    await pause(5);
  }
}
