import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, provisionDatabase, type EmbeddedPostgres } from '../../embedded-postgres/index.js';
import { migrated } from '../../../test/support/template.js';
import { scratchFolder } from '../../../test/support/scratch.js';

/** A server of the spec's own, which writes through to the disk and may be killed, stopped and started again. */
export class OwnServer {
  private constructor(
    private server: EmbeddedPostgres,
    readonly appUrl: string,
  ) {}

  static async start(): Promise<OwnServer> {
    const dataDir = join(scratchFolder(), `own-postgres-${process.pid}-${randomUUID().slice(0, 8)}`);
    const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    const names = { database: 'events', ownerRole: 'afterwatch_owner', appRole: 'afterwatch_app', readerRole: 'afterwatch_leadership' };
    const urls = await provisionDatabase(server.superuserUrl, names);
    await migrated.prepare(urls);
    return new OwnServer(server, urls.appUrl);
  }

  /** As a crash of the machine would: no process of the server gets to say or write anything more. */
  async kill(): Promise<void> {
    for (const pid of await this.pids()) signal(pid, 'SIGKILL');
    await this.server.exited;
    await this.server.stop();
  }

  /** At the same address as before. */
  async startAgain(): Promise<void> {
    const { dataDir, port } = this.server;
    this.server = await startEmbeddedPostgres({ dataDir, port, log: () => undefined });
  }

  /** The server takes connections and answers nothing, until the returned function lets it go on. */
  async hang(): Promise<() => void> {
    // Whoever connects while the others are being looked for would get a process that nobody has stopped.
    const pids = await this.pids((postmaster) => signal(postmaster, 'SIGSTOP'));
    for (const pid of pids) signal(pid, 'SIGSTOP');
    return () => pids.forEach((pid) => signal(pid, 'SIGCONT'));
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await rm(this.server.dataDir, { recursive: true, force: true });
  }

  /** Of every process of the server, its first one at first. @param meanwhile is told that one before the others are looked for */
  private async pids(meanwhile: (postmaster: number) => void = () => undefined): Promise<readonly number[]> {
    const client = new Client({ connectionString: this.server.superuserUrl });
    client.on('error', () => undefined);
    await client.connect();
    const first = await client.query<{ pid: number }>(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer AS pid`);
    meanwhile(first.rows[0]!.pid);
    const others = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    await client.end();
    return [...first.rows, ...others.rows].map(({ pid }) => pid);
  }
}

/** One that ended by itself meanwhile needs none. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
