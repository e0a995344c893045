import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { dashboardOf } from './dashboard.js';
import { valueOf } from './figure.js';
import { asSkipped, hashed, madeUpReleases } from './released-years.testkit.js';

describe('what is told of a release', () => {
  const all = madeUpReleases({ requests: 260, contacts: 150, years: [2024, 2025], withheld: ['Y|county=Johnson'] });
  const named = (id: string, among: readonly ReleaseDocument[] = all) => among.find((each) => each.id === id)!;
  const year = named('requests-2025-Y');
  const told = dashboardOf(year, all);
  const table = (id: string) => told.tables.find((each) => each.id === id)!;
  const with_ = (changed: ReleaseDocument) => all.map((each) => (each.id === changed.id ? changed : each));

  it('has every table of its tier, each with every cell of it, and no other', () => {
    expect(told.tables.map(({ id }) => id)).toEqual([
      'type',
      'county-group',
      'discipline',
      'first_support',
      'follow_up',
      'referral',
      'county',
      'type-discipline',
    ]);
    const shown = new Set(told.tables.flatMap(({ rows }) => rows.map(({ key }) => key)));
    expect([...shown, 'Y'].sort()).toEqual(year.cells.map(({ id }) => id).sort());
  });

  const countOf = (id: string, of = year) => {
    const cell = of.cells.find((each) => each.id === id)!;
    return cell.status === 'shown' ? cell.count : null;
  };

  it('gives the numbers in large print, hours out of quarter hours, and contacts from their own release', () => {
    const cell = year.cells.find(({ id }) => id === 'Y')!;
    if (cell.status !== 'shown') throw new Error('the total is shown');
    expect(told.headlines.map(({ id, now }) => [id, valueOf(now)])).toEqual([
      ['total', cell.count],
      ['people', cell.amounts.participants],
      ['follow_ups', countOf('Y|follow_up=done_in_time')],
      ['contacts', countOf('Y', named('contacts-2025-Y'))],
      ['hours', cell.amounts.quarterHours! / 4],
    ]);
  });

  it('compares with the same period a year before, and only two figures that are both shown', () => {
    for (const { rows } of told.tables) {
      for (const { now, before, change } of rows) {
        const [is, was] = [valueOf(now), valueOf(before)];
        expect(change).toBe(is === null || was === null ? null : is - was);
      }
    }
    const johnson = table('county-group').rows.find(({ key }) => key === 'Y|county=Johnson')!;
    expect([johnson.now.kind, johnson.change]).toEqual(['hidden', null]);
  });

  it('compares nothing where a class holds something else than a year before', () => {
    const former = named('requests-2024-Y');
    const cells = former.cells.map((cell) =>
      cell.id === 'Y|type=deaths' ? { ...cell, classes: { type: { code: 'deaths', members: ['deaths', 'other'] } } } : cell,
    );
    const row = dashboardOf(year, with_(hashed({ ...former, cells })))
      .tables.find(({ id }) => id === 'type')!
      .rows.find(({ key }) => key === 'Y|type=deaths')!;
    expect([row.before.kind, row.change]).toEqual(['absent', null]);
  });

  it('says of a year before that was skipped that it was, and has no figure of it', () => {
    const { headlines, tables } = dashboardOf(year, with_(asSkipped(named('requests-2024-Y'))));
    expect(headlines[0]).toMatchObject({ before: { kind: 'skipped' }, change: null });
    expect(tables[0]!.rows[0]).toMatchObject({ before: { kind: 'skipped' }, change: null });
  });

  it('of a release that was skipped has no figure, and still the quarters of others', () => {
    const { headlines, tables, quarters } = dashboardOf(asSkipped(year), all);
    expect([headlines, tables]).toEqual([[], []]);
    expect(quarters!.rows).toHaveLength(8);
  });

  it('is not changed by what comes out later', () => {
    const earlier = all.filter((each) => each.year < 2025 || each.release <= 'Q2');
    const second = named('requests-2025-Q2');
    expect(dashboardOf(second, all)).toEqual(dashboardOf(second, earlier));
    expect(dashboardOf(second, all).quarters!.rows.map(({ key }) => key)).toEqual([
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((release) => `requests-2024-${release}`),
      'requests-2025-Q1',
      'requests-2025-Q2',
    ]);
  });

  it('knows the first year, which has nothing to be compared with', () => {
    expect(dashboardOf(named('requests-2024-Q1'), all).isFirstYear).toBe(true);
    expect([told.isFirstYear, dashboardOf(year, [year]).isFirstYear]).toEqual([false, true]);
  });

  it('tells follow-ups by the year, and contacts of a period whose release was skipped as skipped', () => {
    const figuresIn = (id: string, among = all) => {
      const { headlines } = dashboardOf(named(id, among), among);
      return Object.fromEntries(headlines.map((each) => [each.id, each.now.kind]));
    };
    expect(figuresIn('requests-2025-Q2')).toMatchObject({ follow_ups: 'absent', contacts: 'shown' });
    expect(figuresIn('requests-2025-Y', with_(asSkipped(named('contacts-2025-Y'))))).toMatchObject({ contacts: 'skipped' });
  });

  it('knows which rows hold others, so that nobody adds them twice', () => {
    for (const { rows } of told.tables) {
      const parts = rows.filter(({ subtotal }) => !subtotal).map(({ now }) => valueOf(now));
      if (!parts.includes(null)) expect(parts.reduce((sum, each) => sum! + each!, 0)).toBe(valueOf(told.headlines[0]!.now));
    }
    expect(table('type').rows.some(({ subtotal }) => subtotal)).toBe(true);
  });

  it('lists every table that a larger year would have', () => {
    expect(told.leftOut.map(({ name }) => name)).toEqual(['year type6 x group4', 'group4 x discipline4']);
    expect(dashboardOf(named('contacts-2025-Y'), all).leftOut).toEqual([]);
  });
});
