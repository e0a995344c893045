import type { DataSource, EntityManager } from 'typeorm';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { clock, type TestClock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { claimDue } from './claims.js';
import { packed, ParcelRow, parcels, weighed } from '../parcels.testkit.js';
import type { Listener } from '../running/projected-signal.js';
import { ProjectionRunner } from '../running/projection-runner.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';
import { ToDoWorker, type ToDo } from './to-do-worker.js';

const EIGHT = '2026-03-02T08:00:00.000Z';
const NINE = '2026-03-02T09:00:00.000Z';
const LIMITS = { firstRetryMs: 1, slowestRetryMs: 20, lookMs: 20, waiterLookMs: 10 };

let opened: Awaited<ReturnType<typeof readSideDatabase>>;
let dataSource: DataSource;
let store: ListedEvents;
let runner: ProjectionRunner;
let time: TestClock;
let log: ReturnType<typeof recordedLog>;
let sent: string[];
let position: number;
const working: ToDoWorker<ParcelRow>[] = [];

beforeEach(async () => {
  opened = await readSideDatabase([parcels]);
  dataSource = opened.dataSource;
  time = clock('2026-03-02T08:30:00Z');
  store = new ListedEvents();
  log = recordedLog();
  sent = [];
  position = 0;
  runner = new ProjectionRunner({ dataSource, store, projections: [parcels], clock: time, log, limits: LIMITS });
  runner.start();
});
afterEach(async () => {
  await Promise.all(working.splice(0).map((worker) => worker.stop()));
  await runner.stop();
  await opened.close();
});

/** Every parcel is to be weighed as soon as its time has come. */
function weighing(send: (row: ParcelRow) => Promise<void>): ToDo<ParcelRow> {
  const open = (tx: EntityManager) => tx.getRepository(ParcelRow);
  return {
    name: 'weigh_parcels',
    projection: 'parcels',
    due: (now, limit, tx) =>
      open(tx).find({ where: { grams: IsNull(), packedAt: LessThanOrEqual(now) }, order: { packedAt: 'ASC' }, take: limit }),
    nextDue: async (now, tx) => {
      const where = { grams: IsNull(), packedAt: MoreThan(now) };
      const next = await open(tx).findOne({ where, order: { packedAt: 'ASC' } });
      return next && next.packedAt;
    },
    send,
  };
}

function work(send: (row: ParcelRow) => Promise<void> = weigh): ToDoWorker<ParcelRow> {
  const worker = new ToDoWorker(weighing(send), { dataSource, runner, clock: time, log });
  working.push(worker);
  worker.start();
  return worker;
}

async function weigh({ id }: ParcelRow): Promise<void> {
  sent.push(id);
  happen(weighed(id, 5));
}

function happen(...events: Parameters<typeof storedEvents>[0]): void {
  const stored = storedEvents(events, { position });
  position += stored.length * 3;
  // The list counts revisions from 0 for each call; weighing comes second.
  store.add(...stored.map((each) => ({ ...each, revision: each.event.type === 'ParcelWeighed' ? 1 : each.revision })));
}

const claims = () => dataSource.query('SELECT row_id, attempts, sent_at FROM read_side.claims ORDER BY row_id') as Promise<object[]>;
const projected = () => runner.waitUntilProjected('parcels', BigInt(position - 3), { limitMs: 5000 });

describe('a to-do list', () => {
  it('is worked off as rows come on to it, each sent once', async () => {
    work();
    happen(packed('a', 'north', EIGHT), packed('b', 'north', EIGHT));
    await until(() => sent.length === 2);
    happen(packed('c', 'north', EIGHT));
    await until(() => sent.length === 3);
    await until(async () => (await dataSource.getRepository(ParcelRow).countBy({ grams: 5 })) === 3);
    expect([...sent].sort()).toEqual(['a', 'b', 'c']);
  });

  it('leaves alone what is not yet due, until it is', async () => {
    const worker = work();
    happen(packed('later', 'north', NINE), packed('now', 'north', EIGHT));
    await until(() => sent.length > 0);
    expect(sent).toEqual(['now']);

    time.set(NINE);
    worker.wake();
    await until(() => sent.length === 2);
    expect(sent).toEqual(['now', 'later']);
  });

  it('wakes by itself when the next row comes due', async () => {
    time.set('2026-03-02T08:59:59.950Z');
    happen(packed('soon', 'north', NINE));
    await projected();
    let looks = 0;
    const ticking = { now: () => new Date(Date.parse('2026-03-02T08:59:59.950Z') + 20 * looks++) };
    const worker = new ToDoWorker(weighing(weigh), { dataSource, runner, clock: ticking, log });
    working.push(worker);
    worker.start();
    await until(() => sent.length === 1);
    expect(sent).toEqual(['soon']);
  });

  it('sends nothing while its projection has not caught up', async () => {
    const reading = {
      isCaughtUp: () => caughtUp,
      onProjected: (_name: string, listener: Listener) => ((tell = () => listener(true)), () => undefined),
    };
    let caughtUp = false;
    let tell = (): void => undefined;
    let looks = 0;
    happen(packed('old', 'north', EIGHT));
    await projected();
    const counted = { ...reading, isCaughtUp: () => (looks++, caughtUp) };
    const worker = new ToDoWorker(weighing(weigh), { dataSource, runner: counted, clock: time, log });
    working.push(worker);
    worker.start();
    await until(() => (tell(), looks > 3));
    expect(sent).toEqual([]);

    caughtUp = true;
    tell();
    await until(() => sent.length === 1);
  });

  it('is not looked at before its projection has made it', async () => {
    await runner.stop();
    const empty = await readSideDatabase([parcels]);
    const first = new ProjectionRunner({ dataSource: empty.dataSource, store, projections: [parcels], clock: time, log, limits: LIMITS });
    const worker = new ToDoWorker(weighing(weigh), { dataSource: empty.dataSource, runner: first, clock: time, log });
    working.push(worker);
    worker.start();
    first.start();
    happen(packed('p1', 'north', EIGHT));
    await until(() => sent.includes('p1'));
    await worker.stop();
    await first.stop();
    await empty.close();
    expect(log.lines.map(({ message }) => message)).not.toContain('to_do_list_cannot_be_read');
  });

  it('is shared by two processes, each row going to one', async () => {
    happen(...Array.from({ length: 60 }, (_, index) => packed(`p${index}`, 'north', EIGHT)));
    await projected();
    const byWhom = { first: 0, second: 0 };
    work(async (row) => ((byWhom.first += 1), weigh(row)));
    work(async (row) => ((byWhom.second += 1), weigh(row)));
    await until(async () => (await dataSource.getRepository(ParcelRow).countBy({ grams: 5 })) === 60);
    expect(sent).toHaveLength(60);
    expect(new Set(sent).size).toBe(60);
    expect(byWhom.first + byWhom.second).toBe(60);
  });
});

describe('a row that does not get through', () => {
  it('is tried again, ever more slowly, and hides no other', async () => {
    happen(...Array.from({ length: 10 }, (_, index) => packed(`bad${index}`, 'north', EIGHT)), packed('good', 'north', NINE));
    await projected();
    time.set(NINE);
    const worker = work(async (row) => {
      if (row.id.startsWith('bad')) throw new RangeError(`secret of ${row.id}`);
      await weigh(row);
    });
    await until(() => sent.length === 1);
    expect(sent).toEqual(['good']);
    const failing = await until(async () => (await worker.failing()).length === 10 && worker.failing());
    expect(failing).toContainEqual({
      rowId: 'bad0',
      attempts: 1,
      cause: 'RangeError',
      code: null,
      nextTry: new Date('2026-03-02T09:00:01Z'),
    });
    expect(JSON.stringify(log.lines)).not.toContain('secret');

    time.advance(1000);
    worker.wake();
    await until(async () => (await worker.failing()).every(({ attempts }) => attempts === 2));
    expect((await worker.failing())[0]).toMatchObject({ nextTry: new Date('2026-03-02T09:00:03Z') });
  });

  it('is still there after a crash before sending, and free again after the lease', async () => {
    happen(packed('a', 'north', EIGHT));
    await projected();
    const { due } = weighing(weigh);
    const times = { now: time.now(), heldUntil: new Date(time.now().getTime() + 60_000) };
    const taken = await claimDue(dataSource, 'weigh_parcels', times, 8, (limit, tx) => due(time.now(), limit, tx));
    expect(taken).toMatchObject([{ row: { id: 'a' }, attempts: 1 }]);

    const worker = work();
    time.advance(59_999);
    worker.wake();
    expect(
      await claimDue(dataSource, 'weigh_parcels', { ...times, now: time.now() }, 8, (limit, tx) => due(time.now(), limit, tx)),
    ).toEqual([]);
    expect(sent).toEqual([]);
    time.advance(1);
    worker.wake();
    await until(() => sent.length === 1);
  });

  it('is sent again when it is still on the list long after it was sent', async () => {
    happen(packed('a', 'north', EIGHT));
    const worker = work(async ({ id }) => void sent.push(id));
    await until(async () => (await claims())[0]);
    await until(async () => ((await claims())[0] as { sent_at: Date | null }).sent_at);
    time.advance(60_000);
    worker.wake();
    await until(() => sent.length === 2);
    expect(sent).toEqual(['a', 'a']);
  });

  it('is answered before the worker stops', async () => {
    happen(packed('a', 'north', EIGHT));
    let finish = (): void => undefined;
    const answered = new Promise<void>((resolve) => (finish = resolve));
    let begun = false;
    const worker = work(async (row) => {
      begun = true;
      await answered;
      await weigh(row);
    });
    await until(() => begun);
    const stopping = worker.stop();
    finish();
    await stopping;
    expect(sent).toEqual(['a']);
    expect(await claims()).toMatchObject([{ row_id: 'a', attempts: 1, sent_at: time.now() }]);
  });
});
