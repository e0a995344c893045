/**
 * A process that appends while answers come twice. `own`: and then has an unhandled rejection of its own. Its last line
 * of output says how it fared.
 */
import { EventVersions, NO_STREAM } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { eventually } from '../contract/waiting.testkit.js';
import { openEventStoreDb } from './open-eventstoredb.js';
import { startWireDouble } from './wire-double/index.testkit.js';

const server = await startWireDouble();
let late = 0;
const warn = (fields: object) => void ('late' in fields && late++);
const store = await openEventStoreDb({
  connectionString: server.url,
  versions: new EventVersions(),
  log: { info: () => undefined, warn },
  limits: { answer: 2000 },
});
server.faults.duplicateAnswer();
const stream = newStream();
await store.append(stream, NO_STREAM, numbered(1));
await eventually(() => late === 1);
const began = performance.now();
await store.append(stream, 0, numbered(1));
const waited = performance.now() - began;
process.stdout.write(`${JSON.stringify({ late, stored: (await store.read(stream)).length, waited })}\n`);
if (process.argv[2] === 'own') {
  void Promise.reject(new TypeError('undefined is not iterable: a fault of its own'));
  await new Promise((resolve) => setTimeout(resolve, 5000));
  process.stdout.write('"still alive"\n');
}
await store.close();
await server.close();
