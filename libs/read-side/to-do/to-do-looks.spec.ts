import { MoreThan, type Logger } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { liveTarget } from '../tables/checkpoint.js';
import { packed, ParcelRow, parcels } from '../parcels.testkit.js';
import { projectBatch } from '../feeding/project-batch.js';
import type { Listener } from '../running/projected-signal.js';
import { createTarget } from '../tables/projection-schema.js';
import { readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';
import { ToDoWorker, type ToDo } from './to-do-worker.js';

describe('a to-do list on which nothing is due', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  beforeAll(async () => {
    opened = await readSideDatabase([parcels]);
    await createTarget(opened.dataSource, liveTarget(parcels));
    const events = storedEvents([packed('later', 'north', '2026-03-02T09:00:00.000Z')], { position: 3 });
    await projectBatch(opened.dataSource, liveTarget(parcels), { after: 0n, events, position: 3n, skipped: 0 });
  });
  afterAll(() => opened.close());

  it('is looked at again only when a piece held something for it, not more often than may be, and nothing is begun for it', async () => {
    const { dataSource } = opened;
    let looks = 0;
    let tell: Listener = () => undefined;
    const runner = { isCaughtUp: () => true, onProjected: (_name: string, listener: Listener) => ((tell = listener), () => undefined) };
    const list: ToDo<ParcelRow> = {
      name: 'weigh_parcels',
      projection: 'parcels',
      due: (_now, limit, tx) => ((looks += 1), tx.find(ParcelRow, { where: { id: 'sooner' }, take: limit })),
      nextDue: async (now, tx) => (await tx.findOneBy(ParcelRow, { packedAt: MoreThan(now) }))!.packedAt,
      send: () => Promise.reject(new Error('nothing is due')),
    };
    const statements: string[] = [];
    dataSource.logger = loggerOf((statement) => statements.push(statement));
    const at = {
      dataSource,
      runner,
      clock: clock('2026-03-02T08:30:00Z'),
      log: recordedLog(),
      limits: { shortestBreathMs: 20, longestBreathMs: 40 },
    };
    const worker = new ToDoWorker(list, at);
    worker.start();
    await until(() => looks === 1);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(() => (tell(false), resolve(null))));
    expect(looks).toBe(1);

    const began = performance.now();
    await until(() => (tell(true), looks === 3));
    expect(performance.now() - began).toBeGreaterThan(50);
    await worker.stop();
    expect(statements.filter((text) => /TRANSACTION|SELECT .*claims/.test(text))).toEqual([]);
  });
});

function loggerOf(logQuery: (statement: string) => void): Logger {
  const silent = () => undefined;
  return { logQuery, logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent };
}
