import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EventVersions, NO_STREAM } from '../../libs/event-sourcing/index.js';
import { openEventStoreDb } from '../../libs/event-store/eventstoredb/index.js';
import { startWireDoubleProcess } from '../../libs/event-store/eventstoredb/wire-double/index.testkit.js';
import { packed, parcels } from '../../libs/read-side/parcels.testkit.js';
import { ProjectionRunner } from '../../libs/read-side/running/projection-runner.js';
import { readSideDatabase, recordedLog } from '../../libs/read-side/read-side.testkit.js';
import { storedEvents } from '../../libs/read-side/stored-events.testkit.js';
import { clock } from '../support/clock.js';
import { startTestServer } from '../support/test-server.js';

/**
 * Prints how long it takes from the answer of EventStoreDB to an append until a read model in PostgreSQL shows it, at 300
 * events a second. The stand-in server runs as a process of its own. Ends with 1 where the 99th percentile is over the bar.
 *
 * Before that, the limit: what a transaction of the same four statements takes on this machine at the same pace, with the
 * driver alone and nothing to follow. Where that is slow, others keep the machine busy.
 *
 *   npm run bench:projected
 */
const [PER_SECOND, SECONDS, WARM_UP, BAR_MS] = [300, 28, 8, 10];
/** Left out of the percentiles: code that has just been started is slow, and a service runs for weeks. */
const WARM = PER_SECOND * WARM_UP;

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const double = await startWireDoubleProcess();
const opened = await readSideDatabase([parcels]);
const store = await openEventStoreDb({ connectionString: double.url, versions: new EventVersions() });
const runner = new ProjectionRunner({ dataSource: opened.dataSource, store, projections: [parcels], clock: clock(), log: recordedLog() });
try {
  const limit = await transactionsAlone(opened.database.superuserUrl);
  console.log(`the limit: the same four statements alone: ${percentiles(limit)}`);
  runner.start();
  const times = await atPace(one);
  console.log(
    `projected after acknowledged, at ${PER_SECOND} events/s: ${percentiles(times)} (bar: p99 ${BAR_MS} ms), ${times.length} events`,
  );
  process.exitCode = at(times, 0.99) < BAR_MS ? 0 : 1;
} finally {
  await runner.stop();
  await store.close();
  await opened.close();
  await double.close();
  await server.stop();
}

/** Begins one after another at the pace, however long each takes. @returns milliseconds, ascending */
async function atPace(work: (number: number) => Promise<number>): Promise<readonly number[]> {
  const begun: Promise<number>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent++) {
    const ahead = began + (sent * 1000) / PER_SECOND - performance.now();
    if (ahead > 0) await pause(ahead);
    begun.push(work(sent));
  }
  return (await Promise.all(begun)).slice(WARM).sort((first, second) => first - second);
}

function at(times: readonly number[], share: number): number {
  return times[Math.floor(times.length * share)]!;
}

function percentiles(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`;
}

/** On one connection, each after the one before. */
async function transactionsAlone(url: string): Promise<readonly number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'CREATE TEMP TABLE moved (target text PRIMARY KEY, position bigint); CREATE TEMP TABLE made (id text PRIMARY KEY, content jsonb)',
  );
  await client.query(`INSERT INTO moved VALUES ('alone', 0)`);
  let before: Promise<unknown> = Promise.resolve();
  const transaction = async (number: number): Promise<void> => {
    await client.query(`START TRANSACTION; UPDATE moved SET position = ${number} WHERE target = 'alone'`);
    await client.query('SELECT id, content FROM made WHERE id = ANY($1)', [[`alone-${number}`]]);
    await client.query('INSERT INTO made VALUES ($1, $2)', [`alone-${number}`, JSON.stringify({ depot: 'north', number })]);
    await client.query('COMMIT');
  };
  try {
    return await atPace(async (number) => {
      const began = performance.now();
      const mine = before.then(() => transaction(number));
      before = mine;
      await mine;
      return performance.now() - began;
    });
  } finally {
    await client.end();
  }
}

async function one(number: number): Promise<number> {
  const { stream, event } = packed(`timed-${number}`);
  const [stored] = storedEvents([{ stream, event }], { position: number });
  const { position } = await store.append(stream, NO_STREAM, [stored!]);
  const acknowledged = performance.now();
  if (!(await runner.waitUntilProjected('parcels', position, { limitMs: 5000 }))) throw new Error('not projected in five seconds');
  return performance.now() - acknowledged;
}
