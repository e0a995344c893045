import type { DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { DepotRow, labelsAndDepots, packed, ParcelRow, parcels, weighed } from '../parcels.testkit.js';
import { ProjectionRunner, type ProjectionRunnerOptions } from './projection-runner.js';
import type { Projection } from '../projection/projection.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

const LIMITS = { firstRetryMs: 1, slowestRetryMs: 20, lookMs: 50, waiterLookMs: 10, saveMs: 50 };

let opened: Awaited<ReturnType<typeof readSideDatabase>>;
let dataSource: DataSource;
const running: ProjectionRunner[] = [];

beforeEach(async () => {
  opened = await readSideDatabase([parcels, labelsAndDepots]);
  dataSource = opened.dataSource;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await opened.close();
});

function run(given: Partial<ProjectionRunnerOptions> & Pick<ProjectionRunnerOptions, 'store'>): ProjectionRunner {
  const runner = new ProjectionRunner({
    dataSource,
    projections: [parcels, labelsAndDepots],
    clock: clock('2026-03-02T09:00:00Z'),
    log: recordedLog(),
    limits: LIMITS,
    ...given,
  });
  running.push(runner);
  runner.start();
  return runner;
}

async function checkpointOf(target: string): Promise<string | undefined> {
  const rows: { position: string }[] = await dataSource.query('SELECT position FROM read_side.checkpoints WHERE target = $1', [target]);
  return rows[0]?.position;
}

const statusOf = (runner: ProjectionRunner, name: string) => runner.status().find((status) => status.name === name)!;

describe('projecting', () => {
  it('makes the tables at the very first start and fills them from the beginning', async () => {
    const runner = run({ store: new ListedEvents(storedEvents([packed('a'), packed('b')])) });

    expect(await runner.waitUntilProjected('parcels', 3n, { limitMs: 5000 })).toBe(true);

    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(statusOf(runner, 'parcels')).toMatchObject({ state: 'running', position: 3n, lagSeconds: 0, caughtUp: true });
  });

  it('goes on after a restart where it stopped, and repeats nothing', async () => {
    const events = storedEvents([packed('a'), weighed('a', 1), packed('b')]);
    const store = new ListedEvents(events.slice(0, 2));
    const first = run({ store });
    await first.waitUntilProjected('labels_and_depots', 3n, { limitMs: 5000 });
    await first.stop();

    store.add(...events.slice(2));
    const second = run({ store });
    await second.waitUntilProjected('labels_and_depots', 6n, { limitMs: 5000 });

    expect(await dataSource.getRepository(DepotRow).find()).toEqual([{ id: 'north', parcels: 2, position: '6' }]);
  });

  it('is not troubled with events that are none of its business, and passes them all the same', async () => {
    const store = new ListedEvents(storedEvents([packed('a'), weighed('a', 1)]));
    const seen: string[] = [];
    const watched: Projection = {
      ...labelsAndDepots,
      project: async (events) => void seen.push(...events.map(({ event }) => event.type)),
    };
    const runner = run({ store, projections: [watched] });
    await runner.waitUntilProjected('labels_and_depots', 3n, { limitMs: 5000 });
    store.add(...storedEvents([weighed('a', 2), weighed('a', 3)], { position: 6 }));

    expect(await runner.waitUntilProjected('labels_and_depots', 9n, { limitMs: 5000 })).toBe(true);
    expect(seen).toEqual(['ParcelPacked']);
    await until(async () => (await checkpointOf('labels_and_depots')) === '9');
  });

  it('lets events come together while nobody waits for them, and takes no breath for whoever does', async () => {
    const breathing = { shortestBreathMs: 3_600_000, longestBreathMs: 3_600_000 };
    const store = new ListedEvents(storedEvents([packed('a')]));
    const runner = run({ store, limits: { ...LIMITS, ...breathing } });
    await until(() => statusOf(runner, 'parcels').position === 0n);

    store.add(...storedEvents([packed('b')], { position: 3 }));
    store.add(...storedEvents([packed('c')], { position: 6 }));
    expect(await runner.waitUntilProjected('parcels', 6n, { limitMs: 5000 })).toBe(true);
    store.add(...storedEvents([packed('d')], { position: 9 }));
    expect(await runner.waitUntilProjected('parcels', 9n, { limitMs: 5000 })).toBe(true);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(4);
  });

  it('has its checkpoint written when it stops', async () => {
    const store = new ListedEvents(storedEvents([packed('a')]));
    const runner = run({ store, limits: { ...LIMITS, saveMs: 60_000 } });
    await runner.waitUntilProjected('labels_and_depots', 0n, { limitMs: 5000 });
    store.add(...storedEvents([weighed('a', 2)], { position: 3 }));
    await runner.waitUntilProjected('labels_and_depots', 3n, { limitMs: 5000 });

    await runner.stop();

    expect(await checkpointOf('labels_and_depots')).toBe('3');
  });

  it('begins again where the server has lost its newest commits in a crash, without waiting for an event', async () => {
    const runner = run({ store: new ListedEvents(storedEvents([packed('a'), packed('b'), packed('c')])) });
    await runner.waitUntilProjected('parcels', 6n, { limitMs: 5000 });

    await dataSource.transaction(async (tx) => {
      await tx.query(`DELETE FROM parcels WHERE id IN ('b', 'c')`);
      await tx.query(`UPDATE read_side.checkpoints SET position = 0 WHERE target = 'parcels'`);
    });

    await until(async () => (await dataSource.getRepository(ParcelRow).count()) === 3);
    expect(await checkpointOf('parcels')).toBe('6');
  });

  it('refuses two projections with a table of one name', () => {
    const projections = [parcels, { ...labelsAndDepots, entities: [ParcelRow] }];
    const options = { dataSource, projections, store: new ListedEvents(), clock: clock(), log: recordedLog() };
    expect(() => new ProjectionRunner(options)).toThrow(/both have a table parcels/);
  });
});

describe('waiting until a position is projected', () => {
  it('answers no when the limit passes first', async () => {
    const runner = run({ store: new ListedEvents() });
    expect(await runner.waitUntilProjected('parcels', 5n, { limitMs: 30 })).toBe(false);
  });

  it('sees what another process projects', async () => {
    const store = new ListedEvents(storedEvents([packed('a')]));
    const waiter = new ProjectionRunner({
      dataSource,
      store,
      projections: [parcels],
      clock: clock(),
      log: recordedLog(),
      limits: LIMITS,
    });
    const waiting = waiter.waitUntilProjected('parcels', 0n, { limitMs: 5000 });
    run({ store });
    expect(await waiting).toBe(true);
  });

  it('refuses a name that is no projection', async () => {
    const runner = run({ store: new ListedEvents() });
    await expect(runner.waitUntilProjected('parcel', 1n, { limitMs: 10 })).rejects.toThrow(/name one of parcels/);
  });
});

describe('a failure that lies in no event', () => {
  const events = storedEvents([packed('a'), packed('b'), weighed('b', 13), packed('c')]);
  const choking: Projection = {
    ...parcels,
    project: async (batch, tx) => {
      const bad = batch.find(({ event }) => event.type === 'ParcelWeighed');
      await parcels.project(batch, tx);
      if (bad) await tx.query(`SELECT "secret ${JSON.stringify(bad.event.data).replaceAll('"', '')}"`);
    },
  };

  it('stops that projection alone, with everything before it projected', async () => {
    const log = recordedLog();
    const runner = run({ store: new ListedEvents(events), projections: [choking, labelsAndDepots], log });
    await until(() => statusOf(runner, 'parcels').state === 'stopped');

    expect(statusOf(runner, 'parcels').stopped).toEqual({
      at: new Date('2026-03-02T09:00:00Z'),
      cause: 'DatabaseError',
      code: '42703',
      eventId: events[2]!.id,
      eventType: 'ParcelWeighed',
      position: 6n,
    });
    expect(await dataSource.getRepository(ParcelRow).findBy({ grams: 13 })).toEqual([]);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(2);
    expect(await runner.waitUntilProjected('labels_and_depots', 9n, { limitMs: 5000 })).toBe(true);
    expect(statusOf(runner, 'labels_and_depots')).toMatchObject({ state: 'running', lagSeconds: 0 });
  });

  it('is told to the operator, without a word of its data', async () => {
    const log = recordedLog();
    const runner = run({ store: new ListedEvents(events), projections: [choking], log });
    await until(() => statusOf(runner, 'parcels').state === 'stopped');

    const told = log.lines.filter(({ level }) => level === 'error');
    expect(told).toEqual([
      {
        level: 'error',
        message: 'projection_stopped',
        fields: {
          projection: 'parcels',
          target: 'parcels',
          cause: 'DatabaseError',
          code: '42703',
          eventId: events[2]!.id,
          eventType: 'ParcelWeighed',
          position: '6',
        },
      },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/secret|13/);
  });

  it('counts as lag from the moment it was recorded', async () => {
    const time = clock('2026-03-02T08:00:00Z');
    const runner = run({ store: new ListedEvents(events), projections: [choking], clock: time });
    await until(() => statusOf(runner, 'parcels').state === 'stopped');
    time.set('2026-03-02T08:10:03Z');
    expect(statusOf(runner, 'parcels').lagSeconds).toBe(600);
  });

  it('is tried again when the operator says so', async () => {
    const { mending, mend } = mendable();
    const runner = run({ store: new ListedEvents(events), projections: [mending] });
    await until(() => statusOf(runner, 'parcels').state === 'stopped');

    mend();
    await runner.resume('parcels');

    expect(await runner.waitUntilProjected('parcels', 9n, { limitMs: 5000 })).toBe(true);
    expect(statusOf(runner, 'parcels')).toMatchObject({ state: 'running', stopped: null, lagSeconds: 0 });
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(3);
  });

  it('is tried again at the next start', async () => {
    const store = new ListedEvents(events);
    const runner = run({ store, projections: [choking] });
    await until(() => statusOf(runner, 'parcels').state === 'stopped');
    await runner.stop();

    const next = run({ store, projections: [parcels] });

    expect(await next.waitUntilProjected('parcels', 9n, { limitMs: 5000 })).toBe(true);
  });

  function mendable() {
    let broken = true;
    const mending: Projection = { ...parcels, project: (batch, tx) => (broken ? choking : parcels).project(batch, tx) };
    return { mending, mend: () => (broken = false) };
  }
});
