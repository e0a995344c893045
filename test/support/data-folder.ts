import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopOrphan } from '../../libs/embedded-postgres/orphan.js';
import { scratchFolder } from './scratch.js';

/** A data folder as an operator has it, and ways to its database from outside of the service. */
export interface TestDataFolder {
  readonly path: string;
  /** The process of the bundled server; fails where none is there. */
  serverPid(): Promise<number>;
  /** As superuser of the running server, in the service's database. Holds a password. */
  databaseUrl(): Promise<string>;
  /** Stops what a killed service has left behind, and takes the folder away. */
  remove(): Promise<void>;
}

export async function testDataFolder(): Promise<TestDataFolder> {
  const path = await mkdtemp(join(scratchFolder(), 'operated-'));
  // The server may run as another user, who must be able to enter.
  await chmod(path, 0o755);
  const server = join(path, 'postgres');
  return {
    path,
    serverPid: async () => Number((await ticketIn(server))[0]),
    databaseUrl: () => databaseUrlIn(path),
    remove: async () => {
      await stopOrphan(join(server, 'cluster'));
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** As superuser of the server that runs on a data folder, in the service's database. Holds a password. */
export async function databaseUrlIn(dataDir: string): Promise<string> {
  const server = join(dataDir, 'postgres');
  const password = (await readFile(join(server, 'superuser-password'), 'utf8')).trim();
  return `postgres://postgres:${password}@127.0.0.1:${(await ticketIn(server))[3]}/afterwatch`;
}

async function ticketIn(server: string): Promise<readonly string[]> {
  return (await readFile(join(server, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
}
