import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { nobody, serverEnvironment, type ServerUser } from './server-user.js';

/** Whether the folder holds the server's files; refuses those of another user, as of a restored copy, or another major version. */
export async function clusterExists(clusterDir: string, major: number, user: ServerUser | undefined): Promise<boolean> {
  const found = await stat(clusterDir).catch(() => undefined);
  if (!found) return false;
  if (user && found.uid !== user.uid) {
    throw new EmbeddedPostgresError(
      `The folder ${clusterDir} belongs to user number ${found.uid}, but PostgreSQL runs as user number ${user.uid}: ` +
        `give it to that user (chown -R ${user.uid}:${user.gid} ${clusterDir}).`,
    );
  }
  const version = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === String(major)) return true;
  throw new EmbeddedPostgresError(
    version === ''
      ? `The folder ${clusterDir} is not a PostgreSQL data folder (PG_VERSION is missing): put it back from a backup, or choose another data folder.`
      : `The data in ${clusterDir} was written by PostgreSQL ${version}, and this release brings PostgreSQL ${major}: ` +
          'start it with the release that wrote it and move the data by dump and restore, or choose another data folder.',
  );
}

export interface ClusterRequest {
  readonly binaries: Binaries;
  readonly clusterDir: string;
  readonly user: ServerUser | undefined;
  readonly password: string;
  /** False only where losing the data does not matter. */
  readonly durable: boolean;
}

/**
 * Makes a new cluster in UTF-8, whatever the machine's locale, with password entry only. It grows under another name
 * and is renamed when whole, so that a start killed in the middle leaves nothing that looks like data.
 */
export async function createCluster(request: ClusterRequest): Promise<void> {
  const { clusterDir, user, password } = request;
  const aside = `${clusterDir}.unfinished-${process.pid}-${Date.now()}`;
  const passwordFile = `${aside}.password`;
  try {
    await mkdir(aside, { mode: 0o700 });
    await chmod(aside, 0o700);
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [aside, passwordFile]) await chown(path, user.uid, user.gid);
    await runInitdb(request, aside, passwordFile);
    await rename(aside, clusterDir);
    if (request.durable) await syncFolder(dirname(clusterDir));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(aside, { recursive: true, force: true });
  }
}

/** Makes a rename outlive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Clears away what a first start that was killed in the middle left behind. */
export async function clearUnfinished(clusterDir: string): Promise<void> {
  const parent = dirname(clusterDir);
  for (const name of await readdir(parent)) {
    if (!/^cluster\.unfinished-/.test(name)) continue;
    // An initdb that outlived its killed service may still be writing there: what cannot go now goes at the next start.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function runInitdb(request: ClusterRequest, folder: string, passwordFile: string): Promise<void> {
  const initdb = join(request.binaries.root, 'bin', 'initdb');
  const parameters = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(request.durable ? [] : ['--no-sync']),
  ];
  const failure = await failureOf(initdb, parameters, request.user);
  if (failure === undefined) return;
  if (/user ID|user does not exist/.test(failure)) {
    // initdb asks for the user's name only to print it. In a user namespace of its own the number has one.
    const mapped = ['--user', '--map-user=65534', '--map-group=65534', initdb, ...parameters];
    if ((await failureOf('unshare', mapped, request.user)) === undefined) return;
    if (await madeByNobody({ initdb, parameters, folder, passwordFile, user: request.user })) return;
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot make its data folder as user number ${request.user?.uid ?? process.getuid?.()}, which has no entry in /etc/passwd: ` +
        'add one, or run the service as a user that has one.',
    );
  }
  throw new EmbeddedPostgresError(`PostgreSQL could not make its data folder ${folder}: ${failure}.`);
}

interface Making {
  readonly initdb: string;
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly passwordFile: string;
  readonly user: ServerUser | undefined;
}

/**
 * Where the machine allows no user namespace, as in many containers: the one whose number has a name makes the files, in the group of the
 * server's user, who takes a copy of them. The server itself asks for no name. Root changes no owner under a folder that somebody else can
 * change, and the password is for that group to read alone.
 */
async function madeByNobody({ initdb, parameters, folder, passwordFile, user }: Making): Promise<boolean> {
  if (user === undefined || process.getuid?.() !== 0) return false;
  const maker = { uid: (await nobody()).uid, gid: user.gid };
  const made = `${folder}.made`;
  try {
    await mkdir(made, { mode: 0o750 });
    await chown(made, maker.uid, maker.gid);
    await chown(passwordFile, 0, maker.gid);
    await chmod(passwordFile, 0o640);
    if ((await failureOf(initdb, [...parameters, `--pgdata=${made}`, '--allow-group-access'], maker)) !== undefined) return false;
    const copy = 'umask 077 && cp -R "$1/." "$2" && sync';
    return (await failureOf('/bin/sh', ['-c', copy, 'sh', made, folder], user)) === undefined;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** Runs a program to its end; what it complained of, or undefined where all went well. */
async function failureOf(program: string, parameters: readonly string[], user: ServerUser | undefined): Promise<string | undefined> {
  const child = spawn(program, parameters, {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null | Error>((resolve) => {
    child.once('error', resolve);
    child.once('close', resolve);
  });
  const complaint = await text(child.stderr);
  const end = await ended;
  if (end === 0) return undefined;
  if (end instanceof Error) return end.message;
  return complaint.trim().split('\n').slice(0, 3).join('; ') || `it ended with code ${end}`;
}
