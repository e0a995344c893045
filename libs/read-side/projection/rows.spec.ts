import {
  labelled,
  labelsAndDepots,
  DepotRow,
  LabelRow,
  lost,
  packed,
  ParcelRow,
  parcels,
  unlabelled,
  weighed,
} from '../parcels.testkit.js';
import { liveTarget } from '../tables/checkpoint.js';
import { createTarget } from '../tables/projection-schema.js';
import { readSideDatabase } from '../read-side.testkit.js';
import { storedEvents } from '../stored-events.testkit.js';
import { projectionSpecification } from './projection-specification.testkit.js';
import { rowProjection } from './rows.js';

describe('a projection of rows', () => {
  const specification = projectionSpecification(parcels);

  it('folds the events of a stream into its row, counting each once', () =>
    specification.given(packed('a'), weighed('a', 100), packed('b', 'south'), weighed('a', 250)).thenRows(ParcelRow, [
      {
        id: 'a',
        depot: 'north',
        packedAt: new Date('2026-03-02T07:30:00Z'),
        grams: 250,
        weighings: 2,
        history: ['packed', '100 g', '250 g'],
        revision: 2,
      },
      {
        id: 'b',
        depot: 'south',
        packedAt: new Date('2026-03-02T07:30:00Z'),
        grams: null,
        weighings: 0,
        history: ['packed'],
        revision: 0,
      },
    ]));

  it('removes the row that an event ends, and leaves alone what it has no row for', () =>
    specification.given(packed('a'), lost('a'), weighed('a', 1), weighed('never', 2)).thenRows(ParcelRow, []));

  it('has nothing to show before anything happened', () => specification.given().thenRows(ParcelRow, []));
});

describe('a projection of several tables', () => {
  const specification = projectionSpecification(labelsAndDepots);

  it('keeps sets of rows, to which events add and from which they take', () =>
    specification
      .given(packed('a'), labelled('a', 'fragile'), labelled('a', 'heavy'), labelled('b', 'x'), unlabelled('a', 'fragile'), lost('b'))
      .thenRows(LabelRow, [{ id: 'a/heavy', parcel: 'a', label: 'heavy' }]));

  it('counts the events of many streams in one row, each once', () =>
    specification.given(packed('a'), packed('b'), labelled('a', 'x'), packed('c', 'south'), packed('d')).thenRows(DepotRow, [
      { id: 'north', parcels: 3, position: '12' },
      { id: 'south', parcels: 1, position: '9' },
    ]));
});

describe('many events at once', () => {
  it('are folded a few a turn, so that whoever asks the process something meanwhile is answered in between', async () => {
    const turns = countedTurns();
    const foldedIn = new Map<number, number>();
    const counts = rowProjection<ParcelRow>({
      name: 'counts',
      version: 1,
      entity: ParcelRow,
      keysOf: ({ stream }) => [stream],
      evolve: () => {
        foldedIn.set(turns.now(), (foldedIn.get(turns.now()) ?? 0) + 1);
        return undefined;
      },
    });
    const { dataSource, close } = await readSideDatabase([counts]);
    try {
      await createTarget(dataSource, liveTarget(counts));
      const events = storedEvents(Array.from({ length: 400 }, (_, number) => packed(`parcel-${number}`)));
      await dataSource.transaction(async (tx) => {
        await tx.query(`SELECT set_config('search_path', 'counts', true)`);
        await counts.project(events, tx);
      });
      expect([...foldedIn.values()].reduce((sum, folded) => sum + folded, 0)).toBe(400);
      expect(Math.max(...foldedIn.values())).toBeLessThanOrEqual(25);
    } finally {
      turns.end();
      await close();
    }
  });
});

function countedTurns() {
  let turn = 0;
  const next = () => {
    turn += 1;
    immediate = setImmediate(next);
  };
  let immediate = setImmediate(next);
  return { now: () => turn, end: () => clearImmediate(immediate) };
}
