import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { prepareBinaries } from './binaries.js';
import { clearUnfinished, clusterExists, createCluster } from './cluster.js';
import { superuserPassword } from './credentials.js';
import { prepareDataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { stopOrphan } from './orphan.js';
import { takeOwnerLock } from './owner-lock.js';
import { ServerDidNotStart, startServer, type ServerExit, type ServerProcess, type ServerRequest } from './server-process.js';

export interface EmbeddedPostgresOptions {
  /** The server's own folder: made where missing, found again at the next start. Nothing else belongs in it. */
  readonly dataDir: string;
  /** Takes what a person at the terminal should know, a sentence at a time. */
  readonly log: (line: string) => void;
  /** Name of the folders under /var/lib and /var/cache that stand in where root's own folders are closed to the server. */
  readonly application?: string;
  /** A fixed port of the loopback address; a free one where left out. */
  readonly port?: number;
  /** Settings of PostgreSQL on top of the defaults here, such as `fsync: 'off'` for data that may be lost. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the stand-in folders are made. */
  readonly systemFolders?: { readonly state: string; readonly cache: string };
}

export interface EmbeddedPostgres {
  /** For making roles and databases only; holds a password, so never to be logged. */
  readonly superuserUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where the data is, which may not be the folder asked for: then `note` says so. */
  readonly dataDir: string;
  readonly note?: string;
  /** Resolves when the server has ended, asked or not. Never rejects. */
  readonly exited: Promise<ServerExit>;
  /** Ends all sessions and the server, and frees the data folder. May be repeated. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Of the log: neither details nor statements, since these quote the values of rows. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Starts the bundled PostgreSQL on a data folder and resolves when it takes connections, on the loopback address with
 * passwords. Everything committed survives a kill of the service, of the server and of the machine. A server left behind
 * by a killed service is stopped first.
 *
 * @throws EmbeddedPostgresError with one sentence: folder in use, not writable or of another major version; port taken;
 *   no programs for this platform; or the server's own complaint
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const application = options.application ?? 'embedded-postgres';
  const system = options.systemFolders ?? { state: '/var/lib', cache: '/var/cache' };
  const folder = await prepareDataFolder(options.dataDir, join(system.state, application));
  const lock = await takeOwnerLock(folder.path);
  try {
    const { clusterDir, user } = folder;
    const binaries = await prepareBinaries(user, [join(system.cache, application)]);
    const settings = { ...SETTINGS, ...options.settings };
    const exists = await clusterExists(clusterDir, binaries.major);
    const password = await superuserPassword(folder.path, exists);
    const orphan = await stopOrphan(clusterDir);
    if (orphan !== undefined) options.log(`Stopped the PostgreSQL server (process ${orphan}) that an earlier run left behind.`);
    await clearUnfinished(clusterDir);
    if (!exists) await createCluster({ binaries, clusterDir, user, password, durable: settings.fsync === 'on' });
    const logPath = join(folder.path, 'server.log');
    const request = { binaries, clusterDir, logPath, user, settings };
    const slow = setTimeout(options.log, SLOW, `PostgreSQL is still starting: after a crash it first recovers. Its log is ${logPath}.`);
    const { server, port } = await startOnPort(request, options.port).finally(() => clearTimeout(slow));
    return {
      superuserUrl: `postgres://postgres:${password}@${HOST}:${port}/postgres`,
      host: HOST,
      port,
      dataDir: folder.path,
      note: folder.note,
      exited: server.exited,
      stop: () => server.stop().then(() => lock.release()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const SLOW = 5_000;
const PORT_ATTEMPTS = 5;
const REMNANT_LIMIT = 15_000;

/** A free port may be taken before the server has it: then another. Remnants of a killed server go within seconds. */
async function startOnPort(
  request: Omit<ServerRequest, 'port'>,
  fixed: number | undefined,
): Promise<{ server: ServerProcess; port: number }> {
  const begun = Date.now();
  for (let attempt = 1; ; attempt++) {
    const port = fixed ?? (await freePort());
    try {
      return { server: await startServer({ ...request, port }), port };
    } catch (error) {
      if (!(error instanceof ServerDidNotStart)) throw error;
      const portTaken = /could not bind|could not create any TCP/.test(error.message);
      if (portTaken && fixed !== undefined) {
        throw new EmbeddedPostgresError(`Port ${port}, wanted for PostgreSQL, is taken: stop what uses it, or choose another port.`);
      }
      const remnant = /pre-existing shared memory block/.test(error.message) && Date.now() - begun < REMNANT_LIMIT;
      if (!remnant && !(portTaken && attempt < PORT_ATTEMPTS)) {
        throw new EmbeddedPostgresError(`PostgreSQL did not start: ${error.message}. Its log is ${request.logPath}.`);
      }
      if (remnant) await pause(200);
    }
  }
}
