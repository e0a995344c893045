import { setTimeout as pause } from 'node:timers/promises';
import { EventVersions, NO_STREAM } from '../../libs/event-sourcing/index.js';
import { openEventStoreDb } from '../../libs/event-store/eventstoredb/index.js';
import { startWireDoubleProcess } from '../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import { packed, parcels } from '../../libs/read-side/parcels.testkit.js';
import { ProjectionRunner } from '../../libs/read-side/projection-runner.js';
import { readSideDatabase, recordedLog } from '../../libs/read-side/read-side.testkit.js';
import { storedEvents } from '../../libs/read-side/stored-events.testkit.js';
import { clock } from '../support/clock.js';
import { startTestServer } from '../support/test-server.js';

/**
 * Prints how long it takes from the answer of EventStoreDB to an append until a read model in PostgreSQL shows it, at 300
 * events a second. The stand-in server runs as a process of its own. Ends with 1 where the 99th percentile is over the bar.
 *
 *   npm run bench:projected
 */
const [PER_SECOND, SECONDS, WARM_UP, BAR_MS] = [300, 12, 2, 10];

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const double = await startWireDoubleProcess();
const opened = await readSideDatabase([parcels]);
const store = await openEventStoreDb({ connectionString: double.url, versions: new EventVersions() });
const runner = new ProjectionRunner({ dataSource: opened.dataSource, store, projections: [parcels], clock: clock(), log: recordedLog() });
try {
  runner.start();
  const times: number[] = [];
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent++) {
    const ahead = began + (sent * 1000) / PER_SECOND - performance.now();
    if (ahead > 0) await pause(ahead);
    waiting.push(one(sent).then((time) => void (sent >= PER_SECOND * WARM_UP && times.push(time))));
  }
  await Promise.all(waiting);
  times.sort((first, second) => first - second);
  const at = (share: number) => times[Math.floor(times.length * share)]!;
  console.log(`projected after acknowledged, at ${PER_SECOND} events/s: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms (bar ${BAR_MS} ms), ${times.length} events`);
  process.exitCode = at(0.99) < BAR_MS ? 0 : 1;
} finally {
  await runner.stop();
  await store.close();
  await opened.close();
  await double.close();
  await server.stop();
}

async function one(number: number): Promise<number> {
  const { stream, event } = packed(`timed-${number}`);
  const [stored] = storedEvents([{ stream, event }], { position: number });
  const { position } = await store.append(stream, NO_STREAM, [stored!]);
  const acknowledged = performance.now();
  if (!(await runner.waitUntilProjected('parcels', position, { limitMs: 5000 }))) throw new Error('not projected in five seconds');
  return performance.now() - acknowledged;
}
