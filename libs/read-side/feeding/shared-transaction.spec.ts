import type { DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { DepotRow, labelsAndDepots, packed, ParcelRow, parcels, weighed } from '../parcels.testkit.js';
import { ProjectionRunner } from '../running/projection-runner.js';
import { besideOthers } from '../projection/beside-others.js';
import type { Projection } from '../projection/projection.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

const LIMITS = { firstRetryMs: 1, slowestRetryMs: 20, lookMs: 50, waiterLookMs: 10, saveMs: 60_000 };
const events = storedEvents([packed('a'), packed('b'), weighed('a', 1)]);
const [first, second, third] = events as [(typeof events)[0], (typeof events)[0], (typeof events)[0]];

let opened: Awaited<ReturnType<typeof readSideDatabase>>;
let dataSource: DataSource;
let store: ListedEvents;
const running: ProjectionRunner[] = [];

beforeEach(async () => {
  opened = await readSideDatabase([parcels, labelsAndDepots]);
  dataSource = opened.dataSource;
  store = new ListedEvents([first]);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await opened.close();
});

/** Two projections that stand at the first event. */
async function standing(projections: readonly Projection[] = [parcels, labelsAndDepots]): Promise<ProjectionRunner> {
  const runner = new ProjectionRunner({
    dataSource,
    store,
    projections,
    clock: clock('2026-03-02T09:00:00Z'),
    log: recordedLog(),
    limits: LIMITS,
  });
  running.push(runner);
  await runner.makeTables();
  runner.start();
  await projected(runner, first.position);
  return runner;
}

async function projected(runner: ProjectionRunner, position: bigint): Promise<void> {
  for (const { name } of runner.status()) expect(await runner.waitUntilProjected(name, position, { limitMs: 5000 })).toBe(true);
}

/** The transaction that last wrote each checkpoint. */
async function writers(): Promise<readonly string[]> {
  const rows: { xmin: string }[] = await dataSource.query('SELECT xmin::text FROM read_side.checkpoints ORDER BY target');
  return rows.map(({ xmin }) => xmin);
}

const positionOf = async (target: string) =>
  ((await dataSource.query('SELECT position FROM read_side.checkpoints WHERE target = $1', [target])) as { position: string }[])[0]
    ?.position;

describe('projections that stand at the same place', () => {
  it('take a piece in one transaction, with their checkpoints', async () => {
    const runner = await standing();
    store.add(second);
    await projected(runner, second.position);

    const [one, other] = await writers();
    expect(one).toBe(other);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(await dataSource.getRepository(DepotRow).findOneByOrFail({ id: 'north' })).toMatchObject({ parcels: 2 });
  });

  it('go on without the one that fails, which then stops alone with nothing of the piece in its tables', async () => {
    const failing: Projection = {
      ...labelsAndDepots,
      project: async (given, tx) => {
        await labelsAndDepots.project(given, tx);
        if (given.some(({ id }) => id === second.id)) await tx.query('SELECT nothing');
      },
    };
    const runner = await standing([parcels, failing]);
    store.add(second);

    expect(await runner.waitUntilProjected('parcels', second.position, { limitMs: 5000 })).toBe(true);
    await until(async () => runner.status().some(({ state }) => state === 'stopped'));

    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(await dataSource.getRepository(DepotRow).findOneByOrFail({ id: 'north' })).toMatchObject({ parcels: 1 });
    expect(await positionOf('labels_and_depots')).toBe(first.position.toString());
  });

  it('do not wait for a checkpoint that another process holds', async () => {
    const runner = await standing();
    const other = dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`SELECT FROM read_side.checkpoints WHERE target = 'labels_and_depots' FOR UPDATE`);
    try {
      store.add(second);
      expect(await runner.waitUntilProjected('parcels', second.position, { limitMs: 5000 })).toBe(true);
      expect(await positionOf('labels_and_depots')).toBe(first.position.toString());
    } finally {
      await other.rollbackTransaction();
      await other.release();
    }
    await projected(runner, second.position);
  });

  it('each see their own tables alone', async () => {
    const paths: string[] = [];
    const looking = (projection: Projection): Projection => ({
      ...projection,
      project: async (_events, tx) => {
        const [row] = (await tx.query(`SELECT current_setting('search_path') AS path`)) as [{ path: string }];
        paths.push(`${projection.name} in ${row.path}`);
      },
    });
    const runner = await standing([looking(parcels), looking(labelsAndDepots)]);
    paths.length = 0;
    store.add(second);
    await projected(runner, second.position);

    expect(paths.sort()).toEqual(['labels_and_depots in labels_and_depots', 'parcels in parcels']);
  });
});

describe('projections that name their tables themselves', () => {
  it('are called beside one another, and see their own tables all the same', async () => {
    let counting = false;
    let begun = 0;
    let begin = (): void => undefined;
    const bothBegun = new Promise<void>((resolve) => (begin = resolve));
    const waiting = (projection: Projection): Projection => ({
      ...projection,
      project: besideOthers(async (given, tx) => {
        if (counting && ++begun === 2) begin();
        if (counting) await bothBegun;
        await projection.project(given, tx);
      }),
    });
    const runner = await standing([waiting(parcels), waiting(labelsAndDepots)]);
    counting = true;
    store.add(second);
    await projected(runner, second.position);

    const [one, other] = await writers();
    expect(one).toBe(other);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(await dataSource.getRepository(DepotRow).findOneByOrFail({ id: 'north' })).toMatchObject({ parcels: 2 });
  });

  it('have all ended before anything is taken back: nothing that one writes after another has failed is kept', async () => {
    let failing = false;
    let hasFailed = (): void => undefined;
    const failed = new Promise<void>((resolve) => (hasFailed = resolve));
    const wrote: string[] = [];
    const breaking: Projection = {
      ...parcels,
      project: besideOthers(async (given, tx) => {
        if (failing) await tx.query('SELECT nothing').finally(hasFailed);
        await parcels.project(given, tx);
      }),
    };
    const later: Projection = {
      ...labelsAndDepots,
      project: besideOthers(async (given, tx) => {
        if (!failing) return labelsAndDepots.project(given, tx);
        await failed;
        failing = false;
        const outcome = await tx.query('SELECT 1').then(
          () => 'written',
          (error: { code?: string }) => error.code ?? 'refused',
        );
        wrote.push(outcome);
        await labelsAndDepots.project(given, tx);
      }),
    };
    const runner = await standing([breaking, later]);
    failing = true;
    store.add(second);
    await projected(runner, second.position);

    expect(wrote).toEqual(['25P02']);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(await dataSource.getRepository(DepotRow).findOneByOrFail({ id: 'north' })).toMatchObject({ parcels: 2 });
  });
});

describe('a projection that a piece concerns in nothing', () => {
  it('is not seen to be further than the others, so that an event is in all read models or in none', async () => {
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let begun = false;
    const slow: Projection = {
      ...parcels,
      project: async (given, tx) => {
        begun = given.some(({ id }) => id === third.id);
        if (begun) await held;
        await parcels.project(given, tx);
      },
    };
    const runner = await standing([slow, labelsAndDepots]);
    store.add(third);
    await until(() => begun);
    expect(await runner.waitUntilProjected('labels_and_depots', third.position, { limitMs: 0 })).toBe(false);
    finish();
    await projected(runner, third.position);
  });

  it('has passed it with them, and its checkpoint is not written for it', async () => {
    const runner = await standing();
    store.add(third);
    await projected(runner, third.position);

    expect(await positionOf('parcels')).toBe(third.position.toString());
    expect(await positionOf('labels_and_depots')).toBe(first.position.toString());
  });

  it('takes the next that concerns it together with the others, and counts what it passed', async () => {
    const runner = await standing();
    store.add(third);
    await projected(runner, third.position);
    const [fourth] = storedEvents([packed('c')], { position: Number(third.position) + 3 });
    store.add(fourth!);
    await projected(runner, fourth!.position);

    const [one, other] = await writers();
    expect(one).toBe(other);
    const done = await dataSource.query('SELECT DISTINCT events_done FROM read_side.checkpoints');
    expect(done).toEqual([{ events_done: '3' }]);
  });
});
