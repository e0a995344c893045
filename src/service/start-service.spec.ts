import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { Saboteur } from '../../libs/event-store/postgres/fault.testkit.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import { clock } from '../../test/support/clock.js';
import { firstCoordinator } from '../../test/support/people.js';
import { testService } from '../../test/support/service.js';
import { testDatabase } from '../../test/support/test-database.js';
import { until } from '../../test/support/until.js';
import { projections } from '../app.module.js';
import { readConfig } from '../config/config.js';
import { startService } from './start-service.js';
import { scratchFolder } from '../../test/support/scratch.js';

describe('a first start', () => {
  it('listens only when every read model has its tables', async () => {
    const service = await testService();
    try {
      const rows: { target: string }[] = await service.sources.dataSource.query('SELECT target FROM read_side.checkpoints ORDER BY target');

      expect(rows.map(({ target }) => target)).toEqual(projections.map(({ name }) => name).sort());
      for (const entity of projections.flatMap(({ entities }) => entities)) {
        await service.sources.dataSource.getRepository(entity).count();
      }
    } finally {
      await service.end();
    }
  });

  it('takes no request while a table is still being made, also by another process, and every one as soon as it is there', async () => {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(scratchFolder(), 'first-start-'));
    const other = new Client({ connectionString: database.superuserUrl });
    await other.connect();
    await other.query(`SELECT pg_advisory_lock(hashtextextended('read_side.case_list', 0))`);
    const port = await freePort();
    const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: database.appUrl, LOG_LEVEL: 'silent' });
    const { appUrl, ownerUrl } = database;
    const urls = { appUrl, ownerUrl, leadershipUrl: null };
    const starting = startService({ config, urls, clock: clock(), log: openEventLog('silent'), acceptUnsafeServer: true });
    const page = () => fetch(`http://127.0.0.1:${port}/sign-in`).then(({ status }) => status);
    await until(async () => (await other.query(WAITING)).rowCount);
    await expect(page()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });

    await other.end();
    const service = await starting;
    expect(await page()).toBe(200);
    await service.stop();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });
});

describe('the start of a release whose read models hold more', () => {
  it('takes no request while one of the release before is made anew, and answers from the new one', async () => {
    const before = await testService();
    await firstCoordinator(before.url);
    await before.stop();
    const { database } = before;
    const other = new Client({ connectionString: database.superuserUrl });
    await other.connect();
    await other.query(`ALTER TABLE case_list.case_list DROP COLUMN "receivedSort"`);
    await other.query(`UPDATE read_side.checkpoints SET version = version - 1 WHERE target = 'case_list'`);
    await other.query(`SELECT pg_advisory_lock(hashtextextended('read_side.case_list', 0))`);
    const order: string[] = [];
    const restarting = before.restart();
    void restarting.then(() => order.push('it listens'));
    await until(async () => (await other.query(WAITING)).rowCount);
    order.push('it can be made');
    await other.end();
    const service = await restarting;
    const { rows } = await service.sources.pool.query(`SELECT version FROM read_side.checkpoints WHERE target = 'case_list'`);
    expect(rows).toEqual([{ version: projections.find(({ name }) => name === 'case_list')!.version }]);
    await service.sources.pool.query('SELECT "receivedSort" FROM case_list.case_list');
    expect(order).toEqual(['it can be made', 'it listens']);
    await service.end();
  });
});

describe('readiness', () => {
  it('says for as long as the disk is full that nothing can be stored, though every page answers, and no longer', async () => {
    const service = await testService();
    const disk = await Saboteur.enter(service.database.superuserUrl);
    const ready = async () => {
      const answer = await fetch(`${service.url}/readyz`);
      const { checks } = (await answer.json()) as { checks: readonly { name: string; ok: boolean; detail?: string }[] };
      return { status: answer.status, store: checks.find(({ name }) => name === 'event_store') };
    };
    try {
      expect(await ready()).toMatchObject({ status: 200, store: { ok: true } });
      await disk.fillDisk();
      await expect(firstCoordinator(service.url)).rejects.toThrow('503');
      expect(await ready()).toMatchObject({ status: 503, store: { ok: false, detail: expect.stringContaining('53100') } });
      expect((await fetch(`${service.url}/sign-in`)).status).toBe(200);

      await disk.makeRoom();
      await until(async () => (await ready()).status === 200);
      await firstCoordinator(service.url);
    } finally {
      await disk.leave();
      await service.end();
    }
  });
});

const WAITING = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
