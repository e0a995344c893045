import { Client } from 'pg';
import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { clock } from '../../test/support/clock.js';
import { until } from '../../test/support/until.js';
import { weighed } from './parcels.testkit.js';
import { ProjectionRunner } from './projection-runner.js';
import type { Projection } from './projection.js';
import { ListedEvents, openReadSide, readSideDatabase, recordedLog } from './read-side.testkit.js';
import { storedEvents } from './stored-events.testkit.js';

@Entity('tallies')
class TallyRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly events: number;
  @Column('bigint') readonly grams: string;
}

/** Adds up without remembering what it has added: whatever were projected twice would show. */
const tally: Projection = {
  name: 'tally',
  version: 1,
  entities: [TallyRow],
  project: async (events, tx) => {
    for (const { event } of events) {
      await tx.query(
        `INSERT INTO tallies AS had (id, events, grams) VALUES ('all', 1, $1)
         ON CONFLICT (id) DO UPDATE SET events = had.events + 1, grams = had.grams + $1`,
        [(event.data as { grams: number }).grams],
      );
    }
  },
};

const EVENTS = 1000;
const LAST = BigInt((EVENTS - 1) * 3);
const CRASHES = 10;

describe('two processes that project the same', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let second: DataSource;
  beforeAll(async () => {
    opened = await readSideDatabase([tally]);
    second = await openReadSide(opened.database, [tally]);
  });
  afterAll(async () => {
    await second.destroy();
    await opened.close();
  });

  it('project every event once, though their connections are killed in the middle again and again', async () => {
    const store = new ListedEvents(
      storedEvents(Array.from({ length: EVENTS }, (_, index) => weighed(`p${index % 7}`, index))),
      25,
    );
    const log = recordedLog();
    const runners = [opened.dataSource, second].map(
      (dataSource) =>
        new ProjectionRunner({
          dataSource,
          store,
          projections: [tally],
          clock: clock(),
          log,
          limits: { eventsPerPiece: 25, firstRetryMs: 1, slowestRetryMs: 5, lookMs: 20 },
        }),
    );
    for (const runner of runners) runner.start();

    const killed = await killInTheMiddle(opened.database.superuserUrl, CRASHES);

    await until(() => runners.every((runner) => runner.status()[0]!.position === LAST), 20_000);
    await Promise.all(runners.map((runner) => runner.stop()));
    expect(await opened.dataSource.getRepository(TallyRow).find()).toEqual([
      { id: 'all', events: EVENTS, grams: String((EVENTS * (EVENTS - 1)) / 2) },
    ]);
    expect(killed).toBeGreaterThanOrEqual(CRASHES);
    expect(log.lines.map(({ message }) => message)).toContain('projection_retries');
    expect(log.lines.map(({ message }) => message)).not.toContain('projection_stopped');
  }, 60_000);
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
          WHERE datname = current_database() AND query LIKE 'INSERT INTO tallies%' AND xact_start IS NOT NULL`,
      );
      killed += rowCount ?? 0;
      return killed >= times;
    }, 15_000);
    return killed;
  } finally {
    await superuser.end();
  }
}
