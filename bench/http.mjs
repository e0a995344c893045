/**
 * Logging a request over HTTP with 1, 16 and 64 in flight, and recording outcomes of follow-ups with 16, beside a plain
 * Express handler that runs four statements in one transaction, on the same PostgreSQL, round by round in turn. Service and
 * plain handler are processes of their own, both compiled by use before anything is measured, and connections stay open. At the
 * end: how long until every read model has it all.
 *
 *   npm run bench:http [-- --rounds 5 --scale 1 --only "logging, 16"]
 *
 * On Linux it also says what each has cost: milliseconds of processor time a request, of its own process and of the
 * database's for it, which tells more than a rate where the machine is at other work beside.
 *
 * Ends with 1 when a ratio is below its bar, or a read model is more than a second behind.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { plainFollowUps, startPlainHandler, startService } from './http-contenders.mjs';
import { atOnce, percentile, sender } from './http-load.mjs';
import { bundled, median, noteOthersAtWork, root, whole } from './measuring.mjs';
import { processorTimes } from './processor-times.mjs';

const LOGGING = [
  { inFlight: 1, count: 200, bar: 0.5 },
  { inFlight: 16, count: 960, bar: 0.8 },
  { inFlight: 64, count: 1920, bar: 1.0 },
];
/** What each is sent before anything is measured: a service runs for weeks, and what a request costs it falls for its first 4,000. */
const BEFOREHAND = { inFlight: 16, count: 5000 };
const OUTCOMES = { inFlight: 16, count: 320, bar: 0.6 };
const BEHIND_MS = 1000;
const asked = { rounds: { type: 'string', default: '5' }, scale: { type: 'string', default: '1' }, only: { type: 'string', default: '' } };
const { values: options } = parseArgs({ options: asked });
const rounds = Number(options.rounds);
const scaled = (count) => Math.max(1, Math.round(count * Number(options.scale)));

noteOthersAtWork();
if (!existsSync(join(root, 'dist/program/main.js'))) throw new Error('build the service first: npm run build');
const { startEmbeddedPostgres, provisionDatabase, PersonalTokens } = await bundled([
  `export { startEmbeddedPostgres, provisionDatabase } from './libs/embedded-postgres/index.js';`,
  `export { PersonalTokens } from './src/accounts/personal-tokens.js';`,
]);
const dataDir = join(tmpdir(), `bench-http-${process.pid}`);
const ending = [() => rm(dataDir, { recursive: true, force: true })];
try {
  process.exitCode = await run();
} finally {
  for (const end of ending.reverse()) await end();
}

async function run() {
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  ending.push(() => server.stop());
  const provision = (database) => provisionDatabase(server.superuserUrl, { database, ownerRole: 'bench_owner', appRole: 'bench_app' });
  const [ours, plains] = [await provision('service'), await provision('plain')];
  const folder = join(dataDir, 'service');
  const service = await startService(ours, folder);
  ending.push(service.stop);
  const { actor, shown, agencyId } = await firstPeople(service.port, ours, folder);
  const plain = await startPlainHandler(plains, agencyId);
  ending.push(plain.stop);

  const log = {
    service: ({ send }) => send('POST', '/api/v1/cases', { ...shown, 'idempotency-key': randomUUID() }, request(agencyId)),
    plain: ({ send }) => send('POST', '/cases', { actor }, request(agencyId)),
  };
  const met = [];
  const ports = { service: service.port, plain: plain.port };
  const spent = await processorTimes(server.superuserUrl, { service: service.pid, plain: plain.pid });
  ending.push(spent.end);
  for (const name of Object.keys(log)) {
    const through = sender(ports[name], BEFOREHAND.inFlight);
    await atOnce(scaled(BEFOREHAND.count), BEFOREHAND.inFlight, () => log[name](through));
    through.end();
  }
  const compared = async (what, level, one) =>
    (options.only === '' || what === options.only) && met.push(await compare(what, level, ports, spent, one));
  for (const level of LOGGING) await compared(`logging, ${level.inFlight}`, level, log);
  met.push(await projectedInTime(ports.service, shown));
  if (options.only.startsWith('logging')) return met.every(Boolean) ? 0 : 1;

  const needed = scaled(OUTCOMES.count) * (rounds + 1);
  const waiting = {
    service: await openFollowUps(ports.service, shown, agencyId, needed),
    plain: await plainFollowUps(plains, agencyId, needed),
  };
  const record = {
    service: ({ send }) => send('POST', waiting.service.pop(), { ...shown, 'idempotency-key': randomUUID() }, { outcome: 'reached_ok' }),
    plain: ({ send }) => send('POST', `/follow-ups/${waiting.plain.pop()}/outcome`, { actor }, { outcome: 'reached_ok' }),
  };
  await compared(`outcomes, ${OUTCOMES.inFlight}`, OUTCOMES, record);
  met.push(await projectedInTime(ports.service, shown));
  return met.every(Boolean) ? 0 : 1;
}

/** What a caller says at most: everything known, and whom to call back. */
function request(agencyId) {
  return {
    agencyId,
    channel: 'supervisor',
    incidentType: 'other',
    urgency: 'today',
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    exposed: [{ discipline: 'dispatcher', about: 3 }],
    callBackContact: 'Supervisor on duty, 555 0100',
  };
}

/** The first person and an agency of the region. */
async function firstPeople(port, databases, folder) {
  const { send, end } = sender(port, 1);
  const operator = { authorization: `Operator ${(await readFile(join(folder, 'operator.key'), 'utf8')).trim()}` };
  const { personId: actor } = await send('POST', '/api/v1/people/first', operator, { name: 'Measured' });
  const shown = { authorization: `Bearer ${await tokenOf(actor, databases)}` };
  const { id: agencyId } = await send('POST', '/api/v1/agencies', shown, {
    name: 'Measured 911',
    kind: 'psap',
    county: 'jackson',
    discipline: 'dispatcher',
  });
  end();
  return { actor, shown, agencyId };
}

/** As the page of tokens makes one, in the database. */
async function tokenOf(personId, databases) {
  const client = new pg.Client({ connectionString: databases.appUrl });
  await client.connect();
  const query = async (statement, values) => (await client.query(statement, values)).rows;
  const { token } = await new PersonalTokens({ query }).issue(personId, { label: 'bench', scope: 'act' }, new Date());
  await client.end();
  return token;
}

/** Where the outcomes of open follow-ups are sent to: neighbours in the list belong to different cases. */
async function openFollowUps(port, shown, agencyId, needed) {
  const { send, end } = sender(port, 16);
  const found = [];
  const offers = [{ discipline: 'dispatcher', answer: 'declined' }];
  while (found.flat().length < needed) {
    await atOnce(64, 16, async () => {
      const { id } = await send('POST', '/api/v1/cases', shown, request(agencyId));
      const { position } = await send('POST', `/api/v1/cases/${id}/triage`, shown, { outcome: 'none_indicated', programs: [], offers });
      const { followUps } = await onceReadable(() => send('GET', `/api/v1/cases/${id}?after=${position}`, shown));
      found.push(followUps.filter(({ open }) => open).map(({ followUpId }) => `/api/v1/cases/${id}/follow-ups/${followUpId}/outcome`));
    });
  }
  end();
  const most = Math.max(...found.map((of) => of.length));
  return Array.from({ length: most }, (_, nth) => found.flatMap((of) => of.slice(nth, nth + 1))).flat();
}

/** Setting up is not measured: where the machine is slow, it waits as a client would. */
async function onceReadable(ask) {
  for (let times = 1; ; times++) {
    try {
      return await ask();
    } catch (error) {
      if (times === 10 || !error.message.includes('not_yet_readable')) throw error;
    }
  }
}

/** Rounds in turn, the first of them to warm up. The ratio is the median of those of the rounds. */
async function compare(what, { inFlight, count, bar }, ports, spent, one) {
  const measured = { service: { rates: [], times: [], costs: [] }, plain: { rates: [], times: [], costs: [] } };
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? ['service', 'plain'] : ['plain', 'service']) {
      const through = sender(ports[name], inFlight);
      const before = await spent.of(name);
      const { rate, times } = await atOnce(scaled(count), inFlight, () => one[name](through));
      const after = await spent.of(name);
      through.end();
      if (round > 0) measured[name].costs.push(after.map((total, part) => (total - before[part]) / scaled(count)));
      if (round > 0) measured[name].rates.push(rate);
      if (round > 0) measured[name].times.push(...times);
    }
  }
  for (const [name, { rates, times, costs }] of Object.entries(measured)) {
    const [own, databases] = [0, 1].map((part) => median(costs.map((cost) => cost[part])).toFixed(2));
    const spread = `(${whole(Math.min(...rates)).trim()}–${whole(Math.max(...rates)).trim()})`;
    console.log(
      `${what.padEnd(12)} ${name.padEnd(8)} ${whole(median(rates))} requests/s  ${spread.padEnd(13)} p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms; ` +
        `processor ${own} + ${databases} ms`,
    );
  }
  const ratio = median(measured.service.rates.map((rate, round) => rate / measured.plain.rates[round]));
  console.log(`${what.padEnd(12)} ratio    ${ratio.toFixed(2)}  (bar ${bar.toFixed(1)})`);
  return ratio >= bar;
}

/** How long until every read model holds what was acknowledged last. */
async function projectedInTime(port, shown) {
  const { send, end } = sender(port, 1);
  const began = performance.now();
  const { position } = await send('POST', '/api/v1/cases', shown, {});
  const behind = async () =>
    (await send('GET', `/api/v1/operations/projections?after=${position}`, shown)).filter(({ isCurrent }) => !isCurrent);
  let late = await behind();
  while (late.length > 0 && performance.now() - began < 60_000) late = await behind();
  end();
  const took = performance.now() - began;
  const names = late.length > 0 ? `, still missing: ${late.map(({ name }) => name).join(', ')}` : '';
  console.log(`read models  all there ${whole(took).trim()} ms after the last request  (bar ${BEHIND_MS} ms)${names}`);
  return late.length === 0 && took <= BEHIND_MS;
}
