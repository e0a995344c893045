import { EmbeddedPostgresError } from '../../libs/embedded-postgres/index.js';
import { StoreNotUsable } from '../../libs/event-store/postgres/index.js';
import { MasterKeyError } from '../../libs/personal-data/index.js';
import { systemClock } from '../../libs/web/http/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { ConfigError, readConfig, type Config } from '../config.js';
import { firstPersonId } from '../roster/add-first-coordinator/first-person-id.js';
import { personStream } from '../roster/domain/person.events.js';
import { DatabaseNotUsable, openDatabase } from '../service/open-database.js';
import { startService, type Service } from '../service/start-service.js';

/**
 * Runs the service until it is told to stop, for a person at a terminal or a supervisor.
 *
 * @returns the exit code: 0 after an orderly end, 1 where it could not start or lost its database
 */
export async function run(): Promise<number> {
  try {
    return await serve(readConfig(process.env));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
}

async function serve(config: Config): Promise<number> {
  const stopped = stopSignal();
  const database = await openDatabase(config, (line) => console.log(line));
  try {
    const log = openEventLog(config.logLevel);
    const service = await startService({ config, urls: database.urls, clock: systemClock, log });
    await greet(service, config, database.whereabouts);
    const why = await Promise.race([stopped, database.lost.then(() => 'lost' as const)]);
    if (why === 'lost') console.error('PostgreSQL has ended by itself. Start the service again: nothing acknowledged is lost.');
    else console.log('\nStopping: finishing what has begun.');
    await service.stop();
    return why === 'lost' ? 1 : 0;
  } finally {
    await database.stop();
  }
}

function stopSignal(): Promise<'asked'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('asked'));
  });
}

async function greet({ url, sources }: Service, config: Config, whereabouts: string): Promise<void> {
  console.log(`Afterwatch serves on ${url} (this machine only). Data: ${whereabouts}`);
  console.log(`The API is described at ${url}/api/openapi.json; README.md has a five-minute tour. Ctrl-C stops it.`);
  const first = firstPersonId(sources.mechanism.namespace);
  if ((await sources.mechanism.store.read(personStream(first))).length === 0) {
    console.log('Nobody is here yet. Add the first coordinator, in a second terminal:');
    console.log(`  npm run person:add-first -- --name "Your name"${config.port === 3000 ? '' : ` --port ${config.port}`}`);
    console.log('or fill the empty system with invented agencies, people and cases: npm run sample');
  }
}

/** Errors that were foreseen have a sentence; of others the stack is wanted. */
function sentenceOf(error: unknown): string | null {
  const foreseen = [ConfigError, EmbeddedPostgresError, DatabaseNotUsable, StoreNotUsable, MasterKeyError];
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return 'The port is taken: another program, or this service already running, listens there. Stop it, or set PORT to another number.';
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen') {
    return 'This user may not listen on that port. Set PORT to a number of 1024 or more.';
  }
  return null;
}
