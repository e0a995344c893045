import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';

/** The one server of a test run, its data in the temporary folder. It may lose data in a power cut, and nothing else. */
export async function startTestServer(): Promise<{ superuserUrl: string; stop: () => Promise<void> }> {
  const dataDir = join(tmpdir(), `test-postgres-${process.pid}-${randomUUID().slice(0, 8)}`);
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '4GB' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(server.dataDir, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, stop };
}
