/**
 * What the event store costs over the bare client of EventStoreDB: appending with one writer and with 16, and catching
 * up, each against the same stand-in for the server, which runs as a process of its own, round by round in turn. Then
 * the time from acknowledged to followed, at 300 events a second.
 *
 *   npm run bench:eventstoredb [-- --rounds 7 --seconds 2 --events 6000 --url esdb://…]
 *
 * `--url` names a throw-away server in place of the stand-in; what is written stays there.
 *
 * Ends with 1 when a ratio is below the bar.
 */
import { EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { appending, bundled, median, newEvent, noteOthersAtWork, root, whole } from './measuring.mjs';

const BAR = 0.9;
const PER_SECOND = 300;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    events: { type: 'string', default: '6000' },
    url: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const toCatchUp = Number(options.events);

noteOthersAtWork();
const { openEventStoreDb, EventVersions } = await bundled([
  `export { openEventStoreDb } from './libs/event-store/eventstoredb/index.js';`,
  `export { EventVersions } from './libs/event-sourcing/index.js';`,
]);
const server = options.url === undefined ? await startServer() : { url: options.url, stop: async () => undefined };
try {
  process.exitCode = await run(server.url);
} finally {
  await server.stop();
}

async function run(url) {
  const bare = EventStoreDBClient.connectionString(url);
  const store = await openEventStoreDb({ connectionString: url, versions: new EventVersions() });
  const appends = {
    store: (stream, revision, event) => store.append(stream, revision, [event]),
    bare: (stream, revision, { id, version, event: { type, data }, metadata }) =>
      bare.appendToStream(stream, jsonEvent({ id, type, data, metadata: { ...metadata, version } }), {
        expectedRevision: revision === -1 ? NO_STREAM : BigInt(revision),
        requiresLeader: true,
      }),
  };
  const ratios = [];
  for (const writers of [1, 16]) {
    ratios.push(
      await compare(
        `append, ${writers}`,
        async (name, round) => (await appending(appends[name], writers, round === 0 ? 0.5 : seconds)).rate,
      ),
    );
  }
  const position = await fill(store);
  const readers = { store: () => catchUp(store, position), bare: () => catchUpBare(bare, position) };
  ratios.push(await compare('catch-up', (name) => readers[name]()));
  await latency(store);
  await store.close();
  await bare.dispose();
  return ratios.every((ratio) => ratio >= BAR) ? 0 : 1;
}

/** Rounds in turn, the first of them to warm up. */
async function compare(what, measure) {
  const rates = { store: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? ['store', 'bare'] : ['bare', 'store']) {
      const rate = await measure(name, round);
      if (round > 0) rates[name].push(rate);
    }
  }
  for (const name of ['store', 'bare']) {
    const all = rates[name];
    console.log(
      `${what.padEnd(12)} ${name.padEnd(6)} ${whole(median(all))} events/s  (${whole(Math.min(...all))}–${whole(Math.max(...all))})`,
    );
  }
  const ratio = median(rates.store) / median(rates.bare);
  console.log(`${what.padEnd(12)} ratio  ${ratio.toFixed(2)}  (bar ${BAR.toFixed(1)})`);
  return ratio;
}

/** So many events after what is there; gives the position before them. */
async function fill(store) {
  const { position } = await store.append(`bench-${randomUUID()}`, -1, [newEvent()]);
  for (let stored = 0; stored < toCatchUp; stored += 200) {
    await store.append(`bench-${randomUUID()}`, -1, Array.from({ length: 200 }, newEvent));
  }
  return position;
}

async function catchUp(store, position) {
  const began = performance.now();
  const stop = new AbortController();
  let count = 0;
  for await (const { events } of store.follow(position, stop.signal)) {
    count += events.length;
    if (count >= toCatchUp) break;
  }
  return (toCatchUp / (performance.now() - began)) * 1000;
}

async function catchUpBare(client, position) {
  const began = performance.now();
  const fromPosition = position < 0n ? START : { commit: position, prepare: position };
  const subscription = client.subscribeToAll({ fromPosition, filter: streamNameFilter({ regex: '^[^$]' }) });
  let count = 0;
  await new Promise((resolve, reject) => {
    subscription.on('error', reject).on('data', () => ++count >= toCatchUp && resolve());
  });
  const rate = (toCatchUp / (performance.now() - began)) * 1000;
  await subscription.unsubscribe();
  return rate;
}

/** How long after its acknowledgement a follower has an event. */
async function latency(store) {
  const acknowledged = new Map();
  const took = [];
  const stop = new AbortController();
  const { position } = await store.append(`bench-${randomUUID()}`, -1, [newEvent()]);
  const seen = new Map();
  const following = (async () => {
    for await (const { events } of store.follow(position, stop.signal)) for (const { id } of events) seen.set(id, performance.now());
  })();
  const sending = [];
  const began = performance.now();
  for (let sent = 0; sent < PER_SECOND * 5; sent++) {
    const due = began + (sent * 1000) / PER_SECOND;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const event = newEvent();
    sending.push(store.append(`bench-${randomUUID()}`, -1, [event]).then(() => acknowledged.set(event.id, performance.now())));
  }
  await Promise.all(sending);
  while ([...acknowledged.keys()].some((id) => !seen.has(id))) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await following;
  // An event may be followed before its acknowledgement has come.
  for (const [id, at] of acknowledged) took.push(Math.max(0, seen.get(id) - at));
  took.sort((a, b) => a - b);
  const share = (part) => took[Math.floor((took.length - 1) * part)].toFixed(1);
  console.log(`followed     after acknowledged, at ${PER_SECOND} events/s: p50 ${share(0.5)} ms, p99 ${share(0.99)} ms`);
}

/** The stand-in for the server, as a process of its own. */
async function startServer() {
  const data = join(tmpdir(), `bench-eventstoredb-${process.pid}.log`);
  const program = join(root, 'libs/event-store/eventstoredb/wire-double/server-program.testkit.ts');
  const args = ['--import', join(root, 'test/support/swc-hook.mjs'), program, '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    url: JSON.parse(line).url,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await rm(data, { force: true });
    },
  };
}
