/**
 * Appending with 16 writers: the event store against a loop of prepared INSERTs over a pool of 16, on one bundled
 * server that writes through to the disk, round by round in turn. A follower reads along; what it missed is printed.
 *
 *   npm run bench:append [-- --rounds 7 --seconds 2 --writers 16]
 *
 * Ends with 1 when the ratio is below the bar or an event was lost or repeated.
 */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { appending, bundled, median, noteOthersAtWork, whole } from './measuring.mjs';

const BAR = 1.2;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    writers: { type: 'string', default: '16' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const writers = Number(options.writers);

noteOthersAtWork();
const { startEmbeddedPostgres, provisionDatabase, openPostgresEventStore, eventStoreMigrations, EventVersions } = await bundled([
  `export { startEmbeddedPostgres, provisionDatabase } from './libs/embedded-postgres/index.js';`,
  `export { openPostgresEventStore, eventStoreMigrations } from './libs/event-store/postgres/index.js';`,
  `export { EventVersions } from './libs/event-sourcing/index.js';`,
]);

const dataDir = join(tmpdir(), `bench-append-${process.pid}`);
const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
try {
  process.exitCode = await run();
} finally {
  await server.stop();
  await rm(server.dataDir ?? dataDir, { recursive: true, force: true });
}

async function run() {
  const urls = await provisionDatabase(server.superuserUrl, { database: 'bench', ownerRole: 'bench_owner', appRole: 'bench_app' });
  await prepare(urls.ownerUrl);
  const store = await openPostgresEventStore({ connectionString: urls.appUrl, versions: new EventVersions() });
  const pool = new pg.Pool({ connectionString: urls.appUrl, max: writers });
  const superuser = new pg.Client({ connectionString: server.superuserUrl });
  await superuser.connect();
  const seen = follow(store);
  const contenders = [
    { name: 'event store', one: storeAppend(store), rates: [] },
    { name: 'raw INSERT', one: rawInsert(pool), rates: [] },
  ];
  let appended = 0;
  for (let round = 0; round <= rounds; round++) {
    const inTurn = round % 2 === 0 ? contenders : [...contenders].reverse();
    for (const contender of inTurn) {
      await superuser.query('CHECKPOINT');
      const warmUp = round === 0;
      const { count, rate } = await appending(contender.one, writers, warmUp ? 1 : seconds);
      if (contender.name === 'event store') appended += count;
      if (!warmUp) contender.rates.push(rate);
    }
  }
  const missed = await seen.stop(appended);
  await Promise.all([store.close(), pool.end(), superuser.end()]);
  const [ours, raw] = contenders.map(({ rates }) => median(rates));
  for (const { name, rates } of contenders) {
    console.log(
      `${name.padEnd(12)} ${whole(median(rates))} appends/s  (${whole(Math.min(...rates))}–${whole(Math.max(...rates))}), ${writers} writers, ${rounds} rounds of ${seconds} s`,
    );
  }
  const ratio = ours / raw;
  console.log(`ratio        ${ratio.toFixed(2)}  (bar ${BAR.toFixed(1)})`);
  console.log(`follower     ${missed.lost} lost, ${missed.repeated} repeated, ${missed.disordered} out of order, of ${appended} events`);
  return ratio >= BAR && missed.lost + missed.repeated + missed.disordered === 0 ? 0 : 1;
}

function storeAppend(store) {
  return (stream, revision, newEvent) => store.append(stream, revision, [newEvent]);
}

/** The most that plain use of the driver gives: one prepared statement, no check, no order. */
function rawInsert(pool) {
  const text = `INSERT INTO raw_events (stream, revision, id, type, version, data, metadata) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
  return (stream, revision, { id, version, event: { type, data }, metadata }) =>
    pool.query({
      name: 'raw-insert',
      text,
      values: [stream, revision + 1, id, type, version, JSON.stringify(data), JSON.stringify(metadata)],
    });
}

function follow(store) {
  const stopping = new AbortController();
  const ids = new Set();
  const missed = { lost: 0, repeated: 0, disordered: 0 };
  const following = (async () => {
    let last = -1n;
    for await (const { events } of store.follow(-1n, stopping.signal)) {
      for (const { id, position } of events) {
        if (ids.has(id)) missed.repeated++;
        ids.add(id);
        if (position <= last) missed.disordered++;
        last = position;
      }
    }
  })();
  return {
    async stop(total) {
      const end = performance.now() + 10_000;
      while (ids.size < total && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      stopping.abort();
      await following;
      return { ...missed, lost: total - ids.size };
    },
  };
}

async function prepare(ownerUrl) {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    extra: { options: '-c afterwatch.app_role=bench_app' },
    migrations: eventStoreMigrations,
  });
  await owner.initialize();
  await owner.runMigrations();
  await owner.query(`
    CREATE TABLE raw_events (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text NOT NULL, revision integer NOT NULL,
      id uuid NOT NULL, type text NOT NULL, version integer NOT NULL, data json NOT NULL, metadata json NOT NULL,
      UNIQUE (stream, revision));
    GRANT INSERT ON raw_events TO bench_app`);
  await owner.destroy();
}
