import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { EventVersions, handleCommand, type CommandMechanism } from '../../event-sourcing/index.js';
import { openPostgresEventStore, type PostgresEventStore } from '../../event-store/postgres/index.js';
import { packed, ParcelRow, parcels, labelsAndDepots, DepotRow, weighed } from '../parcels.testkit.js';
import { ProjectionRunner } from '../running/projection-runner.js';
import { readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { ToDoWorker } from '../to-do/to-do-worker.js';

const NAMESPACE = '5e0c3f60-7f5a-4bd9-9c1e-0d1f6f4f2a11';

describe('projections on the event store of PostgreSQL', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let store: PostgresEventStore;
  let runner: ProjectionRunner;
  let mechanism: CommandMechanism;
  const time = clock('2026-03-02T09:00:00Z');
  const log = recordedLog();

  beforeAll(async () => {
    opened = await readSideDatabase([parcels, labelsAndDepots]);
    const versions = new EventVersions();
    store = await openPostgresEventStore({
      connectionString: opened.database.appUrl,
      versions,
      acceptUnsafeServer: true,
    });
    mechanism = { store, versions, namespace: NAMESPACE };
    runner = new ProjectionRunner({
      dataSource: opened.dataSource,
      store,
      projections: [parcels, labelsAndDepots],
      clock: time,
      log,
    });
    runner.start();
  });
  afterAll(async () => {
    await runner.stop();
    await store.close();
    await opened.close();
  });

  /** Appends one event as a command would. */
  function command(commandId: string, { stream, event }: ReturnType<typeof packed>) {
    const context = { commandId, actor: 'somebody', now: time.now().toISOString() };
    const evolution = { initial: null, evolve: () => null };
    return handleCommand(mechanism, context, stream, evolution, () => [event]);
  }

  it('show what a command did to whoever waits for its position', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const { position } = await command(`pack-${turn}`, packed(`own-${turn}`));
      expect(await runner.waitUntilProjected('parcels', position!, { limitMs: 5000 })).toBe(true);
      expect(await opened.dataSource.getRepository(ParcelRow).existsBy({ id: `own-${turn}` })).toBe(true);
    }
  });

  it('count every event of many writers once, and come to the same when rebuilt', async () => {
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 50; turn++) {
          await command(`many-${writer}-${turn}`, packed(`many-${writer}-${turn}`, `depot-${writer}`));
        }
      }),
    );
    const { position } = await command('last', packed('last', 'depot-0'));
    await runner.waitUntilProjected('labels_and_depots', position!, { limitMs: 10_000 });
    const depots = () => opened.dataSource.getRepository(DepotRow).find({ order: { id: 'ASC' } });
    const live = await depots();
    expect(live.filter(({ id }) => id.startsWith('depot')).map((depot) => depot.parcels)).toEqual([51, 50, 50, 50, 50, 50, 50, 50]);

    await runner.rebuild('labels_and_depots');
    await until(() => log.lines.some(({ message }) => message === 'projection_rebuilt'), 10_000);
    expect(await depots()).toEqual(live);
  });

  it('let a worker whose answer was lost send again, with one event to show for it', async () => {
    let tries = 0;
    const worker = new ToDoWorker<ParcelRow>(
      {
        name: 'weigh_once',
        projection: 'parcels',
        due: (_now, limit, tx) => tx.getRepository(ParcelRow).find({ where: { depot: 'slow', weighings: 0 }, take: limit }),
        nextDue: async () => null,
        send: async ({ id }) => {
          tries += 1;
          await command(`weigh/${id}`, weighed(id, 7));
          if (tries === 1) throw new Error('the process dies here');
        },
      },
      { dataSource: opened.dataSource, runner, clock: time, log, limits: { firstRetryMs: 0 } },
    );
    worker.start();
    const { position } = await command('pack-slow', packed('slow', 'slow'));
    await runner.waitUntilProjected('parcels', position!, { limitMs: 5000 });
    await until(async () => (await opened.dataSource.getRepository(ParcelRow).findOneBy({ id: 'slow' }))?.weighings === 1);
    await command('weigh/slow', weighed('slow', 7));
    await worker.stop();

    const history = await store.read('parcel-slow');
    expect(history.map(({ event }) => event.type)).toEqual(['ParcelPacked', 'ParcelWeighed']);
  });
});
