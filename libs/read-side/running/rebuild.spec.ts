import type { DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { packed, ParcelRow, parcels, weighed } from '../parcels.testkit.js';
import { ProjectionRunner } from './projection-runner.js';
import type { Projection } from '../projection/projection.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

const LIMITS = { eventsPerPiece: 50, firstRetryMs: 1, slowestRetryMs: 20, lookMs: 20, waiterLookMs: 10 };
const history = storedEvents(
  Array.from({ length: 300 }, (_, index) => (index < 100 ? packed(`p${index}`) : weighed(`p${index % 100}`, index))),
);
const LAST = history.at(-1)!.position;

let opened: Awaited<ReturnType<typeof readSideDatabase>>;
let dataSource: DataSource;
const running: ProjectionRunner[] = [];
beforeEach(async () => {
  opened = await readSideDatabase([parcels]);
  dataSource = opened.dataSource;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await opened.close();
});

function run(projection: Projection, store: ListedEvents, log = recordedLog()): ProjectionRunner {
  const runner = new ProjectionRunner({
    dataSource,
    store,
    projections: [projection],
    clock: clock('2026-03-02T09:00:00Z'),
    log,
    limits: LIMITS,
  });
  running.push(runner);
  runner.start();
  return runner;
}

/** Lets pieces through the rebuild only when told; the live tables are not held up. */
function gated(projection: Projection) {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const held: Projection = {
    ...projection,
    project: async (events, tx) => {
      const [{ schema }] = (await tx.query('SELECT current_schema() AS schema')) as [{ schema: string }];
      if (schema.endsWith('__rebuild') && events.some(({ position }) => position > LAST / 2n)) await gate;
      await projection.project(events, tx);
    },
  };
  return { held, open };
}

const rows = () => dataSource.getRepository(ParcelRow).find({ order: { id: 'ASC' } });
const rebuilt = (runner: ProjectionRunner) => runner.status()[0]!.rebuilding === null;
const schemas = async () =>
  (await dataSource.query(`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'parcels%' ORDER BY 1`)) as object[];

describe('a rebuild by command', () => {
  it('comes to the same rows, while the live tables go on answering and being fed', async () => {
    const store = new ListedEvents(history, 50);
    const { held, open } = gated(parcels);
    const runner = run(held, store);
    await runner.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    const before = await rows();
    expect(before).toHaveLength(100);

    await runner.rebuild('parcels');
    await until(() => (runner.status()[0]!.rebuilding?.eventsDone ?? 0) >= 150);
    expect(runner.status()[0]!.rebuilding!.eventsDone).toBeLessThan(300);
    expect(await rows()).toEqual(before);
    const [late] = storedEvents([packed('late')], { position: Number(LAST) + 3 });
    store.add(late!);
    expect(await runner.waitUntilProjected('parcels', late!.position, { limitMs: 5000 })).toBe(true);
    const live = await rows();
    expect(live).toHaveLength(101);

    open();
    await until(() => rebuilt(runner));
    expect(await rows()).toEqual(live);
    expect(await schemas()).toEqual([{ name: 'parcels' }]);
  });

  it('brings back what was damaged', async () => {
    const store = new ListedEvents(history, 50);
    const runner = run(parcels, store);
    await runner.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    const before = await rows();
    await dataSource.getRepository(ParcelRow).delete({ depot: 'north' });

    await runner.rebuild('parcels');

    await until(async () => rebuilt(runner) && (await rows()).length > 0);
    expect(await rows()).toEqual(before);
  });

  it('sets a stopped projection going again', async () => {
    let broken = true;
    const breaking: Projection = {
      ...parcels,
      project: async (events, tx) => {
        if (broken) await tx.query('SELECT nothing');
        await parcels.project(events, tx);
      },
    };
    const runner = run(breaking, new ListedEvents(history, 50));
    await until(() => runner.status()[0]!.state === 'stopped');

    broken = false;
    await runner.rebuild('parcels');

    await until(() => runner.status()[0]!.state === 'running' && runner.isCaughtUp('parcels'));
    expect(await rows()).toHaveLength(100);
  });

  it('never makes a query fail or see fewer rows', async () => {
    const store = new ListedEvents(history, 50);
    const runner = run(parcels, store);
    await runner.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    const counts = new Set<number>();
    for (let turn = 0; turn < 3; turn++) {
      await runner.rebuild('parcels');
      await until(async () => {
        for (let query = 0; query < 5; query++) counts.add(await dataSource.getRepository(ParcelRow).count());
        return rebuilt(runner) && (await schemas()).length === 1;
      });
    }
    expect([...counts]).toEqual([100]);
  });

  it('is gone on with by another process, where the one that began it is gone', async () => {
    const store = new ListedEvents(history, 50);
    const { held } = gated(parcels);
    const first = run(held, store);
    await first.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    await first.stop();
    await first.rebuild('parcels');
    expect(await schemas()).toEqual([{ name: 'parcels' }, { name: 'parcels__rebuild' }]);

    run(parcels, store);

    await until(async () => (await schemas()).length === 1);
    expect(await rows()).toHaveLength(100);
  });
});

describe('a new version of a projection', () => {
  const heavier: Projection = {
    ...parcels,
    version: 2,
    project: (events, tx) =>
      parcels.project(
        events.filter(({ event }) => event.type === 'ParcelPacked'),
        tx,
      ),
  };

  it('is filled beside the old tables, which answer as they are until it is done', async () => {
    const store = new ListedEvents(history, 50);
    const old = run(parcels, store);
    await old.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    await old.stop();
    const before = await rows();
    expect(before[0]).toMatchObject({ weighings: 2 });

    const { held, open } = gated(heavier);
    const runner = run(held, store);
    const order: string[] = [];
    const made = runner.tablesMade().then(() => order.push('tables are made'));
    await until(() => (runner.status()[0]!.rebuilding?.eventsDone ?? 0) >= 100);
    order.push('half of it is read');
    expect(runner.status()[0]).toMatchObject({ state: 'outdated', caughtUp: false });
    expect(await runner.waitUntilProjected('parcels', LAST, { limitMs: 20 })).toBe(false);
    expect(await rows()).toEqual(before);

    open();
    expect(await runner.waitUntilProjected('parcels', LAST, { limitMs: 5000 })).toBe(true);
    expect((await rows())[0]).toMatchObject({ weighings: 0 });
    await until(() => runner.status()[0]!.state === 'running');
    await made;
    expect(order).toEqual(['half of it is read', 'tables are made']);
  });

  it('is not the only one that is waited for: a read model that is new is, until it holds everything', async () => {
    await run(parcels, new ListedEvents(history, 50)).tablesMade();
    expect(await rows()).toHaveLength(100);
  });

  it('that has stopped is waited for by nobody', async () => {
    const store = new ListedEvents(history, 50);
    const old = run(parcels, store);
    await old.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    await old.stop();
    const breaking: Projection = { ...heavier, project: async (_events, tx) => void (await tx.query('SELECT nothing')) };
    const runner = run(breaking, store);
    await runner.tablesMade();
    expect(runner.status()[0]).toMatchObject({ state: 'outdated', rebuilding: null });
  });

  it('is left alone by an older release, which says that it is superseded', async () => {
    const store = new ListedEvents(history, 50);
    const newer = run(heavier, store);
    await newer.waitUntilProjected('parcels', LAST, { limitMs: 5000 });
    const old = run(parcels, store);
    await until(() => old.status()[0]!.state === 'superseded');

    store.add(...storedEvents([weighed('p1', 9)], { position: Number(LAST) + 3 }));
    await newer.waitUntilProjected('parcels', LAST + 3n, { limitMs: 5000 });

    expect(await dataSource.getRepository(ParcelRow).findOneBy({ id: 'p1' })).toMatchObject({ weighings: 0 });
  });
});
