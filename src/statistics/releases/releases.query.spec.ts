import type { ReleaseRow } from '../reading/release.entity.js';
import { calendarOf } from './releases.query.js';

const nothing = { heldBecause: null, heldBy: null, heldAt: null, version: 0, document: null, cause: null, revision: 0 };
const rows: readonly ReleaseRow[] = [
  {
    ...nothing,
    releaseId: 'requests-2025-Q1',
    version: 1,
    document: JSON.stringify({ verdict: 'published', cells: [{ status: 'shown' }, { status: 'masked' }] }),
  },
  {
    ...nothing,
    releaseId: 'contacts-2025-Q1',
    version: 1,
    document: JSON.stringify({ verdict: 'skipped', cells: [] }),
    cause: 'held: legal_advice',
  },
  {
    ...nothing,
    releaseId: 'requests-2025-Q2',
    heldBecause: 'suspected_error',
    heldBy: 'dana',
    heldAt: new Date('2025-07-01T15:00:00Z'),
  },
  {
    ...nothing,
    releaseId: 'contacts-2025-Q2',
    version: 1,
    document: JSON.stringify({ verdict: 'skipped', cells: [] }),
    cause: 'it would show no figure',
  },
];

describe('the calendar of releases', () => {
  it('has every release of its years, the latest first', () => {
    const calendar = calendarOf([], 2025, 2026);
    expect(calendar).toHaveLength(20);
    expect(calendar[0]).toMatchObject({ releaseId: 'requests-2026-Y', on: '2027-03-01', state: 'coming' });
    expect(calendar.at(-1)).toMatchObject({ releaseId: 'contacts-2025-Q1', on: '2025-05-15', state: 'coming' });
  });

  it('says what became of each, and why where it was held or skipped', () => {
    const of = (id: string) => calendarOf(rows, 2025, 2025, { dana: 'Dana Wirth' }).find(({ releaseId }) => releaseId === id);
    expect(of('requests-2025-Q1')).toMatchObject({ state: 'published', cause: null, shown: 1, cells: 2 });
    expect(of('contacts-2025-Q1')).toMatchObject({ state: 'skipped', cause: 'held', heldBecause: 'legal_advice', shown: null });
    expect(of('contacts-2025-Q2')).toMatchObject({ state: 'skipped', cause: 'no_figure', heldBecause: null });
    expect(of('requests-2025-Q2')).toMatchObject({
      state: 'held',
      heldBecause: 'suspected_error',
      held: { by: 'Dana Wirth', at: '2025-07-01T15:00:00.000Z' },
    });
  });
});
