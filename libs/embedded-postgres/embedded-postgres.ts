import { join } from 'node:path';
import { prepareBinaries } from './binaries.js';
import { clearUnfinished, clusterExists, createCluster } from './cluster.js';
import { superuserPassword } from './credentials.js';
import { prepareDataFolder, type DataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { stopOrphan } from './orphan.js';
import { takeOwnerLock, type OwnerLock } from './owner-lock.js';
import type { ServerExit } from './server-process.js';
import { startOnPort } from './start-on-port.js';

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
const SLOW = 5_000;

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
  log_checkpoints: 'off',
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
  try {
    const folder = await prepareDataFolder(options.dataDir, join(system.state, application));
    const lock = await takeOwnerLock(folder.path);
    try {
      return await startOn(folder, lock, options, [join(system.cache, application)]);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw inOneSentence(error, options.dataDir);
  }
}

async function startOn(
  { path, clusterDir, user, note }: DataFolder,
  lock: OwnerLock,
  options: EmbeddedPostgresOptions,
  caches: readonly string[],
): Promise<EmbeddedPostgres> {
  const binaries = await prepareBinaries(user, caches);
  const settings = { ...SETTINGS, ...options.settings };
  const exists = await clusterExists(clusterDir, binaries.major, user);
  const password = await superuserPassword(path, exists);
  const orphan = await stopOrphan(clusterDir);
  if (orphan !== undefined) options.log(`Stopped the PostgreSQL server (process ${orphan}) that an earlier run left behind.`);
  await clearUnfinished(clusterDir);
  if (!exists) await createCluster({ binaries, clusterDir, user, password, durable: settings.fsync === 'on' });
  const request = { binaries, clusterDir, logPath: join(path, 'server.log'), user, settings };
  const slow = setTimeout(
    options.log,
    SLOW,
    `PostgreSQL is still starting: after a crash it first recovers. Its log is ${request.logPath}.`,
  );
  const { server, port } = await startOnPort(request, options.port).finally(() => clearTimeout(slow));
  return {
    superuserUrl: `postgres://postgres:${password}@${HOST}:${port}/postgres`,
    host: HOST,
    port,
    dataDir: path,
    note,
    exited: server.exited,
    stop: () => server.stop().then(() => lock.release()),
  };
}

/** A full disk, or a file of another user in the folder: the operating system's word for it, and where. */
function inOneSentence(error: unknown, dataDir: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (error instanceof EmbeddedPostgresError || typeof code !== 'string') return error;
  return new EmbeddedPostgresError(
    `PostgreSQL cannot use its data folder ${dataDir} (${code}${path === undefined ? '' : ` on ${path}`}): look at its owner, its rights and the free space.`,
    { cause: error },
  );
}
