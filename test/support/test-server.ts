import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';
import { stopOrphan } from '../../libs/embedded-postgres/orphan.js';
import { startMark } from '../../libs/embedded-postgres/running-process.js';

/** The one server of a test run, its data in the temporary folder. It may lose data in a power cut, and nothing else. */
export async function startTestServer(): Promise<{ superuserUrl: string; stop: () => Promise<void> }> {
  await clearAbandoned();
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

/** A test run that was killed leaves its server behind; the next one ends it. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^test-postgres-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined || startMark(Number(pid)) !== undefined) continue;
    const folder = join(tmpdir(), name);
    await stopOrphan(join(folder, 'cluster'))
      .then(() => rm(folder, { recursive: true, force: true }))
      // Another user's run: theirs to clear.
      .catch(() => undefined);
  }
}
