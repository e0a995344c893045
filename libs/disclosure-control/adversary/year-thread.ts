import type { MessagePort } from 'node:worker_threads';
import { highsSolver } from '../solver/highs-solver.js';
import { attackedYear, type AttackedYear } from './run-suite.js';

/** A year to generate, publish and attack. */
export interface YearTask {
  readonly requests: number;
  readonly seed: number;
}

/** Serves years on a port, one at a time, as they are asked for: `YearTask` in, `AttackedYear` out. */
export async function serveYears(port: MessagePort): Promise<void> {
  const solver = await highsSolver();
  port.on('message', ({ requests, seed }: YearTask) => {
    port.postMessage(attackedYear(requests, seed, solver) satisfies AttackedYear);
  });
}
