import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { until } from './until.js';

const INSTALLED = '/usr/lib/postgresql';
const NEEDED = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'pg_basebackup'];
/** PostgreSQL does not run as root; what runs as root here runs as nobody then. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The programs of a PostgreSQL that is installed on this machine, as Debian puts them; null where there are none. */
export function installedPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = versions.map((version) => join(INSTALLED, version, 'bin'));
  return folders.find((folder) => NEEDED.every((program) => existsSync(join(folder, program)))) ?? null;
}

/** A PostgreSQL of somebody's own, which this program neither brings nor starts. */
export class OwnServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Makes an empty server in a folder. */
  static async made(programs: string, folder: string, password: string): Promise<void> {
    await mkdir(folder, { mode: 0o700 });
    if (NOBODY.uid !== undefined) await chown(folder, NOBODY.uid, NOBODY.gid);
    const file = `${folder}.password`;
    await writeFile(file, password);
    const options = ['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${file}`, '--encoding=UTF8', '--no-sync'];
    await promisify(execFile)(join(programs, 'initdb'), options, NOBODY);
  }

  /** Starts the server of a folder on a free port, and waits until it answers. */
  static async started(programs: string, folder: string, password: string): Promise<OwnServer> {
    const port = await freePort();
    const options = ['-D', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
    const child = spawn(join(programs, 'postgres'), options, { ...NOBODY, stdio: 'ignore' });
    const server = new OwnServer(child, port);
    await until(
      () =>
        server.asked('SELECT 1', password).then(
          () => true,
          () => null,
        ),
      30_000,
    );
    return server;
  }

  url(role: string, password: string, database = 'afterwatch'): string {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Asks as its superuser. */
  async asked(statements: string, password: string, database = 'postgres'): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres', password, database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGINT');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Lets whoever runs a server here read a folder. */
export async function givenToServer(folder: string): Promise<void> {
  if (NOBODY.uid !== undefined) await promisify(execFile)('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, folder]);
}
