import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { releaseOfFew } from '../release/release-of-few.js';
import type { CertifiedRelease } from '../release/release-year.js';
import type { RestatedYear, YearRestatement } from '../restatement/restate-year.js';
import type { DisclosureMessage, DisclosureTask, ReleaseTask } from './disclosure-task.js';

/** The release could not be computed; nothing was decided. Try again at the next date of the calendar. */
export class ReleaseFailed extends Error {
  override readonly name = 'ReleaseFailed';
}

/**
 * Decides and certifies the next release of a year in a thread of its own, so that the event loop stays free (of hardly any records
 * without one: there is nothing to solve); the
 * thread and its memory are gone when the promise settles.
 *
 * @param progress gets a line for each step; nothing hidden is in it
 * @throws ReleaseFailed where the thread ended without a release
 */
export async function releaseInWorker(task: ReleaseTask, progress?: (line: string) => void): Promise<CertifiedRelease> {
  const ofFew = releaseOfFew(task.plan, task.records, task.history);
  if (ofFew !== null) return ofFew;
  const answer = await inWorker({ kind: 'release', ...task }, progress);
  return (answer as Extract<DisclosureMessage, { kind: 'release' }>).release;
}

/** Decides in a thread of its own whether a year is restated. @throws ReleaseFailed where the thread ended without an answer */
export async function restatementInWorker(task: YearRestatement): Promise<RestatedYear> {
  const answer = await inWorker({ kind: 'restatement', ...task });
  return (answer as Extract<DisclosureMessage, { kind: 'restatement' }>).restated;
}

function inWorker(task: DisclosureTask, progress: (line: string) => void = () => {}): Promise<DisclosureMessage> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerProgram(), { workerData: task });
    const end = () => void worker.terminate();
    worker.on('message', (message: DisclosureMessage) => {
      if (message.kind === 'progress') return progress(message.line);
      if (message.kind !== 'failed') resolve(message);
      else reject(new ReleaseFailed(`the release could not be computed (${message.reason}); skip it until its next date`));
      return end();
    });
    worker.once('error', (error) => reject(new ReleaseFailed(`the release thread failed: ${error.name}`)));
    worker.once('exit', () => reject(new ReleaseFailed('the release thread ended without a release')));
  });
}

let compiled: URL | null = null;

/** The compiled worker beside this file; where only the source is there, it is compiled on demand. */
function workerProgram(): URL {
  const built = new URL('./disclosure-worker.js', import.meta.url);
  if (existsSync(fileURLToPath(built))) return built;
  if (compiled !== null) return compiled;
  const compile = fileURLToPath(new URL('../cli/compile.mjs', import.meta.url));
  const source = fileURLToPath(new URL('./disclosure-worker.ts', import.meta.url));
  compiled = new URL(execFileSync(process.execPath, [compile, source], { encoding: 'utf8' }).trim());
  return compiled;
}
