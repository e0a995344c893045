import pg from 'pg';
import { EmbeddedPostgresError } from '../../../libs/embedded-postgres/index.js';
import { StoreNotUsable } from '../../../libs/event-store/postgres/index.js';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { KeyFileError } from '../../../libs/personal-data/index.js';
import { openEventLog } from '../../../libs/web/logging/index.js';
import { OperatorKeyError } from '../../accounts/operator-key.js';
import { ConfigError, readConfig, type Config } from '../../config/config.js';
import { OtherEventStore } from '../../service/installation.js';
import { DatabaseNotUsable, openDatabase, type OpenDatabase } from '../../service/open-database.js';
import { startService } from '../../service/start-service.js';
import { stopSignals } from '../stop-signals.js';
import { typed } from '../typed.js';
import { MINUTE } from './demo-world.js';
import { releaseLines } from './demo-releases.js';
import { fillWithDemo, type DemoFilled } from './fill-with-demo.js';
import { progressBar } from './progress-bar.js';
import { Timeline } from './timeline.js';

const HELP = `npm run demo                fills an empty system (DATA_DIR) with the years of an invented program; the service must not run on it
npm run demo -- --seed 7    another program; the same number gives the same one
npm run demo -- --times 3   a program so many times as large, at most 100`;

/** The command line is not understood, or the system cannot be filled. The sentence is for whoever typed it. */
class DemoNotPossible extends Error {
  override readonly name = 'DemoNotPossible';
}

const foreseen = [
  ConfigError,
  DatabaseNotUsable,
  DemoNotPossible,
  EmbeddedPostgresError,
  KeyFileError,
  OperatorKeyError,
  OtherEventStore,
  Refusal,
  StoreNotUsable,
];

/**
 * `npm run demo`: fills an empty system with the two calendar years before this one, and this one up to now, of an invented program.
 *
 * @returns the exit code
 */
export async function runDemo(args: readonly string[]): Promise<number> {
  try {
    const { seed, times } = optionsOf(args);
    // It speaks to its own service only, on whatever port is free.
    const config: Config = { ...readConfig(process.env), port: 0 };
    const database = await openDatabase(config, (line) => console.log(line));
    try {
      const filling = fill(config, database, seed, times).then(() => 'full');
      const stopped = await Promise.race([filling, stopSignals().first.then(() => 'stopped')]);
      if (stopped === 'stopped') {
        // What it complains of when its database goes is not waited for.
        filling.catch(() => undefined);
        throw new DemoNotPossible(`Stopped before the demo was complete. Take ${config.dataDir} away, and begin anew.`);
      }
    } finally {
      await database.stop();
    }
    return 0;
  } catch (error) {
    if (!foreseen.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    return 1;
  }
}

function optionsOf(args: readonly string[]): { readonly seed: number; readonly times: number } {
  const { values } = typed(HELP, { options: { seed: { type: 'string', default: '1' }, times: { type: 'string', default: '1' } } }, args);
  const [seed, times] = [Number(values.seed), Number(values.times)];
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new DemoNotPossible('--seed takes a whole number: the same one gives the same program.');
  if (!Number.isInteger(times) || times < 1 || times > 100)
    throw new DemoNotPossible('--times takes how often larger: a whole number from 1 to 100.');
  return { seed, times };
}

async function fill(config: Config, { urls }: OpenDatabase, seed: number, times: number): Promise<void> {
  await refuseWhereServed(urls.appUrl);
  const began = performance.now();
  const end = Math.floor(Date.now() / MINUTE) * MINUTE;
  // Midnight in the middle of the continent, in winter.
  const begin = Date.UTC(new Date(end).getUTCFullYear() - 2, 0, 1, 6);
  const timeline = new Timeline(begin);
  const service = await startService({ config, urls, clock: timeline.clock, log: openEventLog('error'), worksByHand: true });
  try {
    const bar = progressBar(process.stdout, begin, end);
    const filled = await fillWithDemo(service, timeline, { seed, times, begin, end }, (instant, tally) =>
      bar(instant, `${new Date(instant).toISOString().slice(0, 10)}, ${tally.get('requests') ?? 0} requests`),
    );
    tell(filled, (performance.now() - began) / 1000);
  } finally {
    await service.stop();
  }
}

/** The bundled PostgreSQL belongs to one process; of another one its sessions tell. @throws DemoNotPossible */
async function refuseWhereServed(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'service' LIMIT 1`,
    );
    if (rowCount === 0) return;
  } finally {
    await client.end();
  }
  throw new DemoNotPossible('The service is running on this database. Stop it first: a demo moves the clock.');
}

function tell({ tally, signIns, releases, slowestRelease }: DemoFilled, seconds: number): void {
  const { user, system } = process.cpuUsage();
  const spent = `${Math.round(seconds)} s (${Math.round((user + system) / 1_000_000)} s of processor beside the database)`;
  console.log(`\n\nAn invented program was put into the system in ${spent}, and every page says that it is a demo:`);
  for (const [what, count] of [...tally].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${String(count).padStart(6)}  ${what}`);
  console.log(`\n${releaseLines(releases, slowestRelease).join('\n')}`);
  console.log('\nStart it with npm start, open /sign-in and pick one of these:');
  for (const { id, name, is } of signIns) console.log(`  ${id}  ${name}${name.includes(is) ? '' : `, ${is}`}`);
}
