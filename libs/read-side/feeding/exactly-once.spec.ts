import { Client } from 'pg';
import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { EventVersions, NO_STREAM, START, type Position } from '../../event-sourcing/index.js';
import { openEventStoreDb, type EventStoreDbEventStore } from '../../event-store/eventstoredb/index.js';
import { startWireDouble, type WireDouble } from '../../event-store/eventstoredb/wire-double/index.testkit.js';
import { weighed } from '../parcels.testkit.js';
import { ProjectionRunner } from '../running/projection-runner.js';
import type { EntityClass, Projection } from '../projection/projection.js';
import { ListedEvents, openReadSide, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

@Entity('tallies')
class TallyRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly events: number;
  @Column('bigint') readonly grams: string;
}

@Entity('recounts')
class RecountRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly events: number;
  @Column('bigint') readonly grams: string;
}

/** Adds up without remembering what it has added: whatever were projected twice would show. */
const adding = (name: string, table: string, entity: EntityClass): Projection => ({
  name,
  version: 1,
  entities: [entity],
  project: async (events, tx) => {
    for (const { event } of events) {
      await tx.query(
        `INSERT INTO ${table} AS had (id, events, grams) VALUES ('all', 1, $1)
         ON CONFLICT (id) DO UPDATE SET events = had.events + 1, grams = had.grams + $1`,
        [(event.data as { grams: number }).grams],
      );
    }
  },
});
const tally = adding('tally', 'tallies', TallyRow);
/** Stands where the other one stands, so that a piece goes into both in one transaction. */
const recount = adding('recount', 'recounts', RecountRow);

const EVENTS = 1000;
const LAST = BigInt((EVENTS - 1) * 3);
const CRASHES = 10;
const CUT_OFF = 6;

describe('two processes that project the same', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let second: DataSource;
  beforeAll(async () => {
    opened = await readSideDatabase([tally, recount]);
    second = await openReadSide(opened.database, [tally, recount]);
  });
  afterAll(async () => {
    await second.destroy();
    await opened.close();
  });

  it('project every event once into each read model, though a transaction of them is killed in the middle again and again', async () => {
    const store = new ListedEvents(storedEvents(Array.from({ length: EVENTS }, (_, index) => weighed(`p${index % 7}`, index))), 25);
    const log = recordedLog();
    const runners = [opened.dataSource, second].map(
      (dataSource) =>
        new ProjectionRunner({
          dataSource,
          store,
          projections: [tally, recount],
          clock: clock(),
          log,
          limits: { eventsPerPiece: 25, firstRetryMs: 1, slowestRetryMs: 5, lookMs: 20 },
        }),
    );
    for (const runner of runners) runner.start();

    const killed = await killInTheMiddle(opened.database.superuserUrl, CRASHES);

    await until(() => runners.every((runner) => runner.status().every(({ position }) => position === LAST)), 20_000);
    await Promise.all(runners.map((runner) => runner.stop()));
    for (const entity of [TallyRow, RecountRow]) {
      expect(await opened.dataSource.getRepository(entity).find()).toEqual([
        { id: 'all', events: EVENTS, grams: String((EVENTS * (EVENTS - 1)) / 2) },
      ]);
    }
    expect(killed).toBeGreaterThanOrEqual(CRASHES);
    expect(log.lines.map(({ message }) => message)).toContain('projection_retries');
    expect(log.lines.map(({ message }) => message)).not.toContain('projection_stopped');
  }, 60_000);
});

describe('two processes that project the same from EventStoreDB', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let second: DataSource;
  let double: WireDouble;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    opened = await readSideDatabase([tally]);
    second = await openReadSide(opened.database, [tally]);
    double = await startWireDouble();
    store = await openEventStoreDb({ connectionString: double.url, versions: new EventVersions() });
  });
  afterAll(async () => {
    await store.close();
    await double.close();
    await second.destroy();
    await opened.close();
  });

  it('project every event once, though the store is cut off from them again and again', async () => {
    const runners = [opened.dataSource, second].map(
      (dataSource) =>
        new ProjectionRunner({
          dataSource,
          store,
          projections: [tally],
          clock: clock(),
          log: recordedLog(),
          limits: { eventsPerPiece: 25, firstRetryMs: 1, slowestRetryMs: 5, lookMs: 20 },
        }),
    );
    for (const runner of runners) runner.start();
    const parcels = Array.from({ length: CUT_OFF * 2 }, (_, turn) => `parcel-${turn}`);
    let last: Position = START;
    for (const [turn, stream] of parcels.entries()) {
      const given = Array.from({ length: 40 }, (_, index) => weighed(stream, turn * 40 + index));
      const events = storedEvents(given, { position: turn * 1000 });
      ({ position: last } = await store.append(stream, NO_STREAM, events));
      if (turn % 2 === 0) double.faults.dropConnections();
    }
    await until(() => runners.every((runner) => runner.status()[0]!.position! >= last), 30_000);
    await Promise.all(runners.map((runner) => runner.stop()));
    const events = parcels.length * 40;
    expect(await opened.dataSource.getRepository(TallyRow).find()).toEqual([
      { id: 'all', events, grams: String((events * (events - 1)) / 2) },
    ]);
  }, 90_000);
});

/** Ends connections that are in the middle of projecting, as a crash would. @returns how many */
async function killInTheMiddle(superuserUrl: string, times: number): Promise<number> {
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    let killed = 0;
    await until(async () => {
      const { rowCount } = await superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query ~ '^INSERT INTO (tallies|recounts)' AND xact_start IS NOT NULL`,
      );
      killed += rowCount ?? 0;
      return killed >= times;
    }, 15_000);
    return killed;
  } finally {
    await superuser.end();
  }
}
