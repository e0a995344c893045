import { Worker } from 'node:worker_threads';
import type { AttackedYear } from './run-suite.js';
import type { YearTask } from './year-thread.js';

/**
 * Has years attacked in several threads at once, each of which runs `program` (which is to call `serveYears`). Order of
 * the answers is that of the tasks, and they do not depend on the number of threads.
 *
 * @param progress is called after each year with the number of years done
 * @throws Error where a thread ends before its years are done
 */
export async function attackedYears(
  tasks: readonly YearTask[],
  threads: number,
  program: URL,
  progress: (done: number) => void,
): Promise<readonly AttackedYear[]> {
  const answers: AttackedYear[] = [];
  let next = 0;
  let done = 0;
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(program);
      let at = -1;
      const ask = () => {
        at = next++;
        if (at < tasks.length) worker.postMessage(tasks[at]);
        else void worker.terminate();
      };
      worker.on('message', (year: AttackedYear) => {
        answers[at] = year;
        progress(++done);
        ask();
      });
      worker.once('error', reject);
      worker.once('exit', () =>
        at >= tasks.length ? resolve() : reject(new Error('a thread of the adversary ended before its years were done')),
      );
      ask();
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, thread));
  return answers;
}
