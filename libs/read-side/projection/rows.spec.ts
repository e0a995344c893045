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
import { projectionSpecification } from './projection-specification.testkit.js';

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
