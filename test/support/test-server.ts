import { randomUUID } from 'node:crypto';
import { readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/index.js';
import { stopOrphan } from '../../libs/embedded-postgres/orphan.js';
import { startMark } from '../../libs/embedded-postgres/running-process.js';

/** Memory that Linux gives out as a folder. */
const IN_MEMORY = '/dev/shm';
/** Room there with which a run does not fill it: databases of specs are small and few at a time, and the log of the server is bounded. */
const ROOM = 4e9;

/**
 * The one server of a test run. It may lose data in a power cut, and nothing else; so its data lie in memory where there is room: making
 * and dropping a database is copying and removing some hundreds of files.
 */
export async function startTestServer(): Promise<{ superuserUrl: string; stop: () => Promise<void> }> {
  await clearAbandoned();
  const dataDir = join(await folderFor(), `test-postgres-${process.pid}-${randomUUID().slice(0, 8)}`);
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '1GB' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(server.dataDir, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, stop };
}

/** A test run that was killed leaves its server behind; the next one ends it. */
async function clearAbandoned(): Promise<void> {
  for (const at of [tmpdir(), IN_MEMORY]) await clearIn(at);
}

async function folderFor(): Promise<string> {
  const room = await statfs(IN_MEMORY).catch(() => undefined);
  return room !== undefined && room.bavail * room.bsize > ROOM ? IN_MEMORY : tmpdir();
}

async function clearIn(at: string): Promise<void> {
  for (const name of await readdir(at).catch(() => [])) {
    const [, pid] = /^test-postgres-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined || startMark(Number(pid)) !== undefined) continue;
    const folder = join(at, name);
    await stopOrphan(join(folder, 'cluster'))
      .then(() => rm(folder, { recursive: true, force: true }))
      // Another user's run: theirs to clear.
      .catch(() => undefined);
  }
}
