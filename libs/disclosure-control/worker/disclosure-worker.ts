import { parentPort, workerData } from 'node:worker_threads';
import { publisher } from '../release/decide-release.js';
import { certifiedRelease } from '../release/release-year.js';
import { yearFigures } from '../release/year-figures.js';
import { restateYear } from '../restatement/restate-year.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { DisclosureMessage, DisclosureTask } from './disclosure-task.js';

const task = workerData as DisclosureTask;
const send = (message: DisclosureMessage) => parentPort!.postMessage(message);
try {
  const by = publisher(await highsSolver(), (line) => send({ kind: 'progress', line }));
  if (task.kind === 'restatement') send({ kind: 'restatement', restated: restateYear(by, task) });
  else send({ kind: 'release', release: certifiedRelease(by, yearFigures(task.plan, task.records, task.rules), task.history) });
} catch (error) {
  send({ kind: 'failed', reason: (error as Error).name });
}
