import type { DataSource } from 'typeorm';
import { clock } from '../../../test/support/clock.js';
import { dropRemoved } from './drop-removed.js';
import { LabelRow, labelled, labelsAndDepots, packed, ParcelRow, parcels } from '../parcels.testkit.js';
import { ProjectionRunner } from '../running/projection-runner.js';
import type { Projection } from '../projection/projection.js';
import { beginRebuild } from './rebuild.js';
import { ListedEvents, readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';

const history = storedEvents([packed('a'), labelled('a', 'fragile')]);

describe('a projection that a release no longer has', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let dataSource: DataSource;
  beforeEach(async () => {
    opened = await readSideDatabase([parcels, labelsAndDepots]);
    dataSource = opened.dataSource;
    await projected([parcels, labelsAndDepots]);
  });
  afterEach(() => opened.close());

  async function projected(projections: readonly Projection[]): Promise<void> {
    const store = new ListedEvents(history);
    const runner = new ProjectionRunner({ dataSource, store, projections, clock: clock('2026-03-02T09:00:00Z'), log: recordedLog() });
    runner.start();
    for (const { name } of projections) {
      expect(await runner.waitUntilProjected(name, history.at(-1)!.position, { limitMs: 10_000 })).toBe(true);
    }
    await runner.stop();
  }
  const schemas = async () => {
    const found = await dataSource.query<{ name: string }[]>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'parcels%' OR nspname LIKE 'labels%' ORDER BY 1`,
    );
    return found.map(({ name }) => name);
  };
  const targets = async () => {
    const found = await dataSource.query<{ target: string }[]>('SELECT target FROM read_side.checkpoints ORDER BY 1');
    return found.map(({ target }) => target);
  };

  it('leaves nothing behind, also of a rebuild that was under way, and the others stay as they are', async () => {
    await beginRebuild(dataSource, labelsAndDepots);
    await dataSource.query('CREATE SCHEMA labels_and_depots__retired');
    const log = recordedLog();
    await dropRemoved(dataSource, [parcels], log);
    expect([await schemas(), await targets()]).toEqual([['parcels'], ['parcels']]);
    expect(await dataSource.getRepository(ParcelRow).count()).toBe(1);
    expect(log.lines).toEqual([{ level: 'info', message: 'projection_removed', fields: { projection: 'labels_and_depots' } }]);
  });

  it('is dropped once: a start that finds nothing of the kind does nothing', async () => {
    const log = recordedLog();
    await dropRemoved(dataSource, [parcels, labelsAndDepots], log);
    expect([await schemas(), log.lines]).toEqual([['labels_and_depots', 'parcels'], []]);
  });

  it('holds up no start: where somebody still reads the tables, the next start drops them', async () => {
    const log = recordedLog();
    await dataSource.transaction(async (dump) => {
      await dump.query('SELECT count(*) FROM labels_and_depots.labels');
      await dropRemoved(dataSource, [parcels], log);
    });
    expect(await targets()).toEqual(['labels_and_depots', 'parcels']);
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'projection_not_removed_yet', fields: { code: '55P03' } }]);
    await dropRemoved(dataSource, [parcels], log);
    expect([await schemas(), await targets()]).toEqual([['parcels'], ['parcels']]);
  });

  it('is made anew from the events by a release that has it', async () => {
    await dropRemoved(dataSource, [parcels], recordedLog());
    await projected([parcels, labelsAndDepots]);
    expect(await dataSource.getRepository(LabelRow).find()).toMatchObject([{ parcel: 'a', label: 'fragile' }]);
  });
});
