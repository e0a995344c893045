import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';
import { stopOrphan } from '../../libs/embedded-postgres/orphan.js';
import { openScratch } from './scratch.js';

const SERVER = 'server';

/** A database server in a folder of the run's own. */
export interface TestServer {
  readonly superuserUrl: string;
  /** Where else data of the run may be kept; gone when it is stopped. */
  readonly scratch: string;
  stop(): Promise<void>;
}

/**
 * The one server of a test run. It may lose data in a power cut, and nothing else. A run that was killed leaves its server behind; the next
 * one ends it.
 */
export async function startTestServer(): Promise<TestServer> {
  const scratch = await openScratch((folder) => stopOrphan(join(folder, SERVER, 'cluster')));
  const server = await startEmbeddedPostgres({
    dataDir: join(scratch, SERVER),
    log: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '1GB' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, scratch, stop };
}
