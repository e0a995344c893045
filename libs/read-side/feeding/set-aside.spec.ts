import type { DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { EventVersions } from '../../event-sourcing/index.js';
import { DepotRow, labelsAndDepots, packed, ParcelRow, parcels, weighed } from '../parcels.testkit.js';
import type { Projection } from '../projection/projection.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { ProjectionRunner, type ProjectionRunnerOptions } from '../running/projection-runner.js';
import { storedEvents } from '../stored-events.testkit.js';

const LIMITS = { firstRetryMs: 1, slowestRetryMs: 5, lookMs: 20, waiterLookMs: 10 };
const events = storedEvents([packed('a'), packed('b'), packed('b', 'north', '0000-01-01'), weighed('b', 13), weighed('a', 7), packed('c')]);
const [, , bad] = events as [unknown, unknown, (typeof events)[0]];
const LAST = events.at(-1)!.position;

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

function run(given: Partial<ProjectionRunnerOptions> = {}): ProjectionRunner {
  const runner = new ProjectionRunner({
    dataSource,
    store: new ListedEvents(events),
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

async function caughtUp(runner: ProjectionRunner, position = LAST): Promise<ProjectionRunner> {
  for (const { name } of runner.status()) expect(await runner.waitUntilProjected(name, position, { limitMs: 5000 })).toBe(true);
  return runner;
}

/** Fails as told on what it is handed, until mended. */
function failing(how: (tx: Parameters<Projection['project']>[1]) => Promise<unknown>, on = (id: string) => id === bad.id) {
  let broken = true;
  const projection: Projection = {
    ...parcels,
    project: async (batch, tx) => {
      await parcels.project(batch, tx);
      if (broken && batch.some(({ id }) => on(id))) await how(tx);
    },
  };
  return { projection, mend: () => (broken = false) };
}

const last = (id: string) => id === events.at(-1)!.id;
const rows = () => dataSource.getRepository(ParcelRow).find({ order: { id: 'ASC' } });
const stateOf = (runner: ProjectionRunner) => runner.status().find(({ name }) => name === 'parcels')!.state;

describe('a stream with an event that a read model cannot take', () => {
  it('is set aside in that read model as it stood, and everything else goes on', async () => {
    const runner = await caughtUp(run());

    expect((await rows()).map(({ id, grams, revision }) => ({ id, grams, revision }))).toEqual([
      { id: 'a', grams: 7, revision: 1 },
      { id: 'b', grams: null, revision: 0 },
      { id: 'c', grams: null, revision: 0 },
    ]);
    expect(stateOf(runner)).toBe('running');
    expect(await dataSource.getRepository(DepotRow).findOneByOrFail({ id: 'north' })).toMatchObject({ parcels: 4 });
  });

  it('is told to the operator with its place and the kind of the failure, and without a word of its data', async () => {
    const log = recordedLog();
    const runner = await caughtUp(run({ log }));

    const known = { stream: 'parcel-b', eventId: bad.id, eventType: 'ParcelPacked', cause: 'DatabaseError', code: '22008' };
    const at = new Date('2026-03-02T09:00:00Z');
    expect(await runner.setAside()).toEqual([{ projection: 'parcels', position: bad.position, at, ...known }]);
    expect(await runner.setAside('parcel-b')).toHaveLength(1);
    expect(await runner.setAside('parcel-a')).toEqual([]);
    const fields = { projection: 'parcels', target: 'parcels', position: `${bad.position}`, ...known };
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([{ level: 'error', message: 'stream_set_aside', fields }]);
    expect(JSON.stringify(log.lines)).not.toMatch(/0000-01-01|13/);
  });

  it('stays passed over by what comes later, in this process and in another', async () => {
    const store = new ListedEvents(events);
    await (await caughtUp(run({ store }))).stop();
    const [late] = storedEvents([weighed('b', 5)], { position: Number(LAST) + 3 });
    store.add({ ...late!, revision: 3 });
    const { projection } = failing((tx) => tx.query(`SELECT '0000-01-01'::date`));
    await caughtUp(run({ store, projections: [projection] }), late!.position);

    expect((await rows()).find(({ id }) => id === 'b')).toMatchObject({ grams: null });
  });

  it.each([
    ['a value that the database refuses', (tx: Parameters<Projection['project']>[1]) => tx.query(`SELECT 'x'::int`)],
    ['a mistake in what projects it', () => Promise.reject(new TypeError('no'))],
  ])('is set aside for %s', async (_case, how) => {
    const runner = await caughtUp(run({ projections: [failing(how).projection] }));
    expect(await runner.setAside()).toEqual([expect.objectContaining({ stream: 'parcel-b', position: bad.position })]);
  });

  it('is never set aside for what says nothing of the event: the read model stops there', async () => {
    const runner = run({ projections: [failing((tx) => tx.query('SELECT nothing'), last).projection] });
    await until(() => stateOf(runner) === 'stopped');
    expect((await runner.setAside()).map(({ stream }) => stream)).toEqual(['parcel-b']);
  });

  it.each(['53100', '40P01', '57P01', '08006'])('is never set aside for what passes by itself: %s is tried until it does', async (code) => {
    let tries = 0;
    const raise = `DO $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = '${code}'; END $$`;
    const { projection, mend } = failing(
      async (tx) => {
        if (++tries > 8) mend();
        await tx.query(raise);
      },
      () => true,
    );
    const runner = await caughtUp(run({ projections: [projection], store: new ListedEvents(events.filter(({ id }) => id !== bad.id)) }));
    expect(tries).toBeGreaterThan(8);
    expect(await runner.setAside()).toEqual([]);
  });

  it('of which there are many shows that the read model is what is wrong, which then stops', async () => {
    const many = storedEvents(['a', 'b', 'c', 'd', 'e'].map((id) => packed(id)));
    const { projection } = failing(
      () => Promise.reject(new TypeError('no')),
      () => true,
    );
    const runner = run({ projections: [projection], store: new ListedEvents(many), limits: { ...LIMITS, mostSetAside: 3 } });
    await until(() => stateOf(runner) === 'stopped');
    expect(await runner.setAside()).toHaveLength(3);
  });

  it('is set aside once where two processes meet the event', async () => {
    const store = new ListedEvents(events);
    const both = await Promise.all([caughtUp(run({ store })), caughtUp(run({ store }))]);
    expect(await both[0].setAside()).toHaveLength(1);
    expect((await rows()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a stream that was set aside', () => {
  it('is tried again by a rebuild, and is there again with everything since', async () => {
    const { projection, mend } = failing(() => Promise.reject(new TypeError('no')));
    const good = events.map((event) => (event === bad ? { ...event, event: weighed('b', 1).event } : event));
    const runner = await caughtUp(run({ projections: [projection], store: new ListedEvents(good) }));
    expect(await runner.setAside()).toHaveLength(1);

    mend();
    await runner.rebuild('parcels');

    await until(async () => (await runner.setAside()).length === 0);
    expect((await rows()).find(({ id }) => id === 'b')).toMatchObject({ grams: 13, weighings: 2 });
  });

  it('is set aside again by a rebuild where nothing has been mended', async () => {
    const runner = await caughtUp(run());
    const before = await runner.setAside();
    await runner.rebuild('parcels');
    await until(() => runner.status().every(({ rebuilding }) => rebuilding === null));
    expect(await runner.setAside()).toEqual(before);
  });

  it('is tried again at the next start, which may be that of a release that knows the event', async () => {
    const store = new ListedEvents(storedEvents([packed('a'), weighed('a', 5)]));
    const older = failing(
      () => Promise.reject(new TypeError('no')),
      (id) => id.endsWith('3'),
    );
    await (await caughtUp(run({ store, projections: [older.projection] }), 3n)).stop();

    const next = run({ store, projections: [parcels] });

    await until(async () => (await next.setAside()).length === 0);
    expect((await rows())[0]).toMatchObject({ grams: 5 });
  });

  it.each([
    ['newer version of an event than this release knows', 3],
    ['version of an event that could not be brought up to date', 1],
  ])('was so for a %s', async (_case, version) => {
    const versions = new EventVersions().register('ParcelWeighed', [(data) => data]);
    const given = events
      .filter((event) => event !== bad)
      .map((event) => ({ ...event, version: event.event.type === 'ParcelWeighed' ? 2 : 1 }));
    const store = new ListedEvents(
      given.map((event) => (event.stream === 'parcel-a' && event.revision === 1 ? { ...event, version } : event)),
    );
    const runner = await caughtUp(run({ store, versions }));
    expect(await runner.setAside()).toEqual([expect.objectContaining({ stream: 'parcel-a', cause: 'NotUnderstood', code: null })]);
    expect((await rows()).map(({ grams }) => grams)).toEqual([null, 13, null]);
  });
});
