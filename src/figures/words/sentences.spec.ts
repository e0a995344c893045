import { dashboardOf, type Dashboard, type FigureTable } from '../reading/dashboard.js';
import type { Figure } from '../reading/figure.js';
import { asSkipped, madeUpReleases } from '../reading/released-years.testkit.js';
import { classWords } from './class-words.js';
import { headlineSentence, tableSentence } from './sentences.js';

const all = madeUpReleases({ requests: 110, contacts: 60, years: [2024, 2025] });
const told = dashboardOf(
  all.find(({ id }) => id === 'requests-2025-Y')!,
  all,
);
const quarter = dashboardOf(
  all.find(({ id }) => id === 'requests-2025-Q1')!,
  all,
);
const shown = (value: number): Figure => ({ kind: 'shown', value });
const hidden: Figure = { kind: 'hidden', lo: 0, hi: 4 };

/** A table of one classification with these figures, and those of a year before. */
function table(classification: string, rows: Readonly<Record<string, readonly [now: Figure, before: Figure]>>): FigureTable {
  return {
    id: classification,
    by: [{ classification, level: 'class' }],
    rows: Object.entries(rows).map(([code, [now, before]]) => ({
      key: code,
      year: 2025,
      period: 'Y',
      classes: { [classification]: { code, members: [code] } },
      now,
      before,
      change: now.kind === 'shown' && before.kind === 'shown' ? now.value - before.value : null,
      subtotal: false,
    })),
  };
}
const total = (now: Figure, before: Figure, change: number | null, of: Dashboard = told) => {
  const headline = { id: 'total', now, before, change } as const;
  return [headlineSentence(of, headline, 'en'), headlineSentence(of, headline, 'es')];
};
const both = (one: FigureTable) => [tableSentence(one, told, 'en'), tableSentence(one, told, 'es')];

describe('the sentence beside a number', () => {
  it('says how many, and more or fewer than a year before', () => {
    expect(total(shown(119), shown(112), 7)).toEqual([
      '119 requests in 2025, 7 more than in 2024 (112).',
      '119 solicitudes en 2025, 7 más que en 2024 (112).',
    ]);
    expect(total(shown(1240), shown(1300), -60)[0]).toBe('1,240 requests in 2025, 60 fewer than in 2024 (1,300).');
    expect(total(shown(30), shown(30), 0, quarter)).toEqual([
      '30 requests in quarter 1 of 2025, as many as in quarter 1 of 2024.',
      '30 solicitudes en el trimestre 1 de 2025, lo mismo que en el trimestre 1 de 2024.',
    ]);
  });

  it('does not compare where there is nothing to compare with, and says why', () => {
    expect(total(shown(119), { kind: 'absent' }, null)).toEqual([
      '119 requests in 2025; there is no figure of 2024 to compare it with.',
      '119 solicitudes en 2025; no hay cifra para 2024 con que comparar.',
    ]);
    expect(total(shown(119), { kind: 'skipped' }, null)[0]).toBe('119 requests in 2025; the release of 2024 was skipped.');
  });

  it('says of a hidden number that it is hidden, and where it lies', () => {
    expect(total(hidden, shown(9), null)).toEqual([
      'The number of requests in 2025 is hidden: c (0 to 4).',
      'El número de solicitudes en 2025 está oculto: c (de 0 a 4).',
    ]);
  });

  it('says of rounded numbers that they are about so many', () => {
    const people = { id: 'people', now: shown(910), before: shown(955), change: -45 } as const;
    expect(headlineSentence(told, people, 'en')).toBe('About 910 people served in 2025, 45 fewer than in 2024 (955).');
  });
});

describe('the sentence beside a table', () => {
  it('names the largest figure that is shown, how it moved, and how many are hidden', () => {
    const kinds = table('type', { deaths: [shown(31), shown(27)], suicides: [shown(16), hidden], mass_events: [hidden, hidden] });
    expect(both(kinds)).toEqual([
      'The largest figure shown is Deaths (31), 4 more than in 2024 (27). Next comes Suicides (16). 1 of 3 figures is hidden.',
      'La cifra mayor de las mostradas es Muertes (31), 4 más que en 2024 (27). Después viene Suicidios (16). 1 de 3 cifras están ocultas.',
    ]);
  });

  it('says so where nothing of it can be shown', () => {
    expect(both(table('type', { deaths: [hidden, hidden] }))[0]).toBe('No figure of this table can be shown. 1 of 1 figures is hidden.');
  });

  it('tells a share of those to whom it applies, from figures that are all shown', () => {
    const followed = table('follow_up', {
      done_in_time: [shown(66), shown(60)],
      later_or_not_done: [shown(22), shown(30)],
      none_due: [hidden, hidden],
    });
    expect(both(followed)).toEqual([
      'For 66 of the 88 requests with follow-ups due, all of them were done in time (75%). 1 of 3 figures is hidden.',
      'En 66 de las 88 solicitudes con seguimientos pendientes se hicieron todos a tiempo (75%). 1 de 3 cifras están ocultas.',
    ]);
    const fast = table('first_support', { inside: [shown(80), hidden], later: [hidden, hidden], not_applicable: [shown(9), hidden] });
    expect(both(fast)[0]).toBe('One of the figures that this is worked out from is hidden, so no share is told. 1 of 3 figures is hidden.');
  });

  it('names the periods with the most and the fewest, and says which releases were skipped', () => {
    const documents = all.map((each) => (each.id === 'requests-2024-Q3' ? asSkipped(each) : each));
    const { quarters } = dashboardOf(told.document, documents);
    expect(tableSentence(quarters!, told, 'en')).toMatch(
      /^The most came in quarter \d of 202\d \(\d+\), the fewest in quarter \d of 202\d \(\d+\)\. 1 of 8 releases was skipped\.$/,
    );
    expect(tableSentence(quarters!, told, 'es')).toMatch(/^El máximo fue en el trimestre \d de 202\d/);
  });
});

describe('the words of a class', () => {
  it('name what was joined by its parts, and what is left over by all that it holds', () => {
    const joined = { code: 'Johnson+south and outside', members: ['Johnson', 'Cass', 'Linn'] };
    expect(classWords('county', joined, 'en')).toBe('Johnson + South and outside');
    expect(classWords('type', { code: 'other', members: ['mass_events', 'other'] }, 'en')).toBe('Mass events + Other incidents');
    expect(classWords('county', { code: 'north', members: ['Clay', 'Platte'] }, 'es')).toBe('Norte');
    expect(classWords('county', { code: 'clay', members: ['clay'] }, 'en')).toBe('Clay');
    expect(classWords('moon', { code: 'full_moon', members: ['full_moon'] }, 'en')).toBe('Full moon');
  });
});
