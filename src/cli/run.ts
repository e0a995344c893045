import { createSecureContext } from 'node:tls';
import { EmbeddedPostgresError } from '../../libs/embedded-postgres/index.js';
import { StoreNotUsable } from '../../libs/event-store/postgres/index.js';
import { KeyFileError } from '../../libs/personal-data/index.js';
import { readPair, refuseTakenPort, systemClock } from '../../libs/web/http/index.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { OperatorKeyError } from '../accounts/operator-key.js';
import { ConfigError, readConfig, type Config } from '../config/config.js';
import { PolicyNotUnderstood } from '../policy/index.js';
import { firstPersonId } from '../roster/add-first-coordinator/first-person-id.js';
import { personStream } from '../roster/domain/person.events.js';
import { OtherEventStore } from '../service/installation.js';
import { LeadershipRoleTooWide } from '../service/leadership-role.js';
import { masterKeyBesideData } from '../service/master-key-beside-data.js';
import { DatabaseNotUsable, openDatabase } from '../service/open-database.js';
import { NotForProduction, refuseSettingsForProduction } from '../service/refuse-for-production.js';
import { startService, type Service } from '../service/start-service.js';
import { endInTime } from './end-in-time.js';
import { stopSignals, type StopSignals } from './stop-signals.js';

/** Supervisors kill after 10 seconds or more; the append of a stuck request is refused well before. */
const STOP_LIMIT_MS = 10_000;

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
  refuseSettingsForProduction(config);
  refuseCertificate(config);
  const signals = stopSignals();
  await refuseTakenPort(config.port, config.reach.host);
  const database = await openDatabase(config, (line) => console.log(line));
  const log = openEventLog(config.logLevel);
  try {
    const starting = startService({ config, urls: database.urls, clock: systemClock, log });
    const service = await Promise.race([starting, signals.first.then(() => null)]);
    if (service === null) {
      console.log('\nStopped before it served: nobody had asked it anything.');
      return 0;
    }
    await greet(service, config, database.whereabouts);
    const why = await Promise.race([signals.first.then(() => 'asked'), database.lost.then(() => 'lost')]);
    return await (why === 'asked' ? stopInOrder(service, signals) : endWithoutDatabase(service, signals));
  } finally {
    // Connections end with the database, by intent: nobody need be told that they are lost.
    log.silence();
    await database.stop();
  }
}

async function stopInOrder(service: Service, { second }: StopSignals): Promise<number> {
  console.log('\nStopping: finishing what has begun. A second Ctrl-C does not wait for it.');
  if (await endInTime(service.stop(), STOP_LIMIT_MS, second)) return 0;
  console.error('Stopped before everything begun was finished: send again what got no answer. Nothing acknowledged is lost.');
  return 1;
}

async function endWithoutDatabase(service: Service, { first }: StopSignals): Promise<number> {
  console.error('PostgreSQL has ended by itself. Start the service again: nothing acknowledged is lost.');
  // Without its database nothing can be finished; what the parts complain of while they end says nothing new.
  await endInTime(service.stop(), STOP_LIMIT_MS, first).catch(() => false);
  return 1;
}

async function greet({ url, port, sources }: Service, config: Config, whereabouts: string): Promise<void> {
  console.log(
    `Afterwatch serves on ${url}${config.reach.host === null && config.reach.publicUrl === null ? ' (this machine only)' : ''}. ${whereabouts}`,
  );
  console.log(`People sign in at ${url}/sign-in.`);
  console.log(`The API is described at ${url}/api/openapi.json; README.md has a five-minute tour. Ctrl-C stops it.`);
  if (masterKeyBesideData(config)) {
    console.log(`The master key lies in ${config.masterKeyFile}, beside the data that it opens: whoever copies that folder can read`);
    console.log('every contact in it. Before real people are in it, move the key: docs/operating.md shows two better places.');
  }
  const first = firstPersonId(sources.mechanism.namespace);
  if ((await sources.mechanism.store.read(personStream(first))).length === 0) {
    const onPort = port === 3000 ? '' : ` -- --port ${port}`;
    console.log('Nobody is here yet. Add the first two people, in a second terminal, and get a link to sign in by for each:');
    console.log(`  npm run person:add-first -- --name "Your name" --privacy-officer "Another name"${onPort.replace(' --', '')}`);
    if (config.isProduction) return;
    console.log('or look around with invented agencies, people and cases, which makes it a demo for ever:');
    console.log(`  npm run sample${onPort}`);
  }
}

/** Looks at the certificate long before it is needed. @throws ConfigError */
function refuseCertificate({ reach: { tls } }: Config): void {
  if (tls === null) return;
  try {
    createSecureContext(readPair(tls));
  } catch (error) {
    const { code = 'no PEM' } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      `TLS_CERT_FILE and TLS_KEY_FILE cannot be used (${code}): both must be files in PEM that this user may read, and belong together.`,
    );
  }
}

/** Errors that were foreseen have a sentence; of others the stack is wanted. */
function sentenceOf(error: unknown): string | null {
  const foreseen = [
    ConfigError,
    EmbeddedPostgresError,
    DatabaseNotUsable,
    LeadershipRoleTooWide,
    NotForProduction,
    OtherEventStore,
    StoreNotUsable,
    KeyFileError,
    OperatorKeyError,
    PolicyNotUnderstood,
  ];
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return 'The port is taken: another program, or this service already running, listens there. Stop it, or set PORT to another number.';
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen') {
    return 'This user may not listen on that port. Set PORT to a number of 1024 or more.';
  }
  return null;
}
