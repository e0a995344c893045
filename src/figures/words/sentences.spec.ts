import { dashboardOf, type Dashboard, type FigureTable } from '../reading/dashboard.js';
import type { Figure } from '../reading/figure.js';
import { asSkipped, madeUpReleases } from '../reading/released-years.testkit.js';
import type { Amount } from '../reading/amounts.js';
import { amountsSentence } from './amounts-sentence.js';
import { classWords } from './class-words.js';
import { headlineSentence, tableSentence } from './sentences.js';

const all = madeUpReleases({ requests: 110, contacts: 60, years: [2024, 2025] });
const told = {
  ...dashboardOf(
    all.find(({ id }) => id === 'requests-2025-Y')!,
    all,
  ),
  amounts: [],
};
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
/** A year whose total is this. */
const ofTotal = (now: number, before: Figure = { kind: 'absent' }): Dashboard => ({
  ...told,
  headlines: [{ id: 'total', now: shown(now), before, change: null }],
});
const inBoth = (one: FigureTable, of: Dashboard) => [tableSentence(one, of, 'en'), tableSentence(one, of, 'es')];
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
    expect(headlineSentence(told, people, 'en')).toBe('About 910 people served in 2025, about 45 fewer than in 2024 (about 955).');
  });
});

describe('the sentence beside a table', () => {
  it('names the largest with its share where no hidden figure can be larger, and how it moved', () => {
    const kinds = table('type', { deaths: [shown(31), shown(27)], suicides: [shown(16), hidden], mass_events: [hidden, hidden] });
    expect(inBoth(kinds, ofTotal(50))).toEqual([
      'The largest is Deaths: 31 of 50 (62%), 4 more than in 2024 (27). Next comes Suicides (16). 1 of 3 figures is hidden.',
      'La cifra mayor es la de Muertes: 31 de 50 (62%), 4 más que en 2024 (27). Después viene Suicidios (16). 1 de 3 cifras está oculta.',
    ]);
  });

  it('names no largest where a hidden figure may be as large, and says which', () => {
    const perhaps: Figure = { kind: 'hidden', lo: 24, hi: 31 };
    const kinds = table('type', { deaths: [shown(31), shown(27)], suicides: [perhaps, hidden], mass_events: [hidden, hidden] });
    expect(inBoth(kinds, ofTotal(62))).toEqual([
      'Deaths: 31 of 62 (50%), 4 more than in 2024 (27). Whether that is the largest is not known: hidden, and perhaps larger, is Suicides (24 to 31). 2 of 3 figures are hidden.',
      'Muertes: 31 de 62 (50%), 4 más que en 2024 (27). No se sabe si es la mayor: está oculta, y quizá sea mayor, la de Suicidios (24 a 31). 2 de 3 cifras están ocultas.',
    ]);
  });

  it('names one that is hidden where it is the largest wherever it lies, and none next that a hidden one may pass', () => {
    const large: Figure = { kind: 'hidden', lo: 30, hi: 36 };
    expect(both(table('type', { deaths: [large, large], suicides: [shown(16), shown(9)] }))[0]).toBe(
      'The largest is Deaths, which is hidden: 30 to 36. 1 of 2 figures is hidden.',
    );
    const second = table('type', {
      deaths: [shown(31), shown(31)],
      suicides: [shown(16), hidden],
      other: [{ kind: 'hidden', lo: 12, hi: 17 }, hidden],
    });
    expect(inBoth(second, ofTotal(60))[0]).toBe('The largest is Deaths: 31 of 60 (52%), as many as in 2024. 1 of 3 figures is hidden.');
  });

  it('leads with no heap of rare classes that are joined, and tells of it beside those that stand by themselves', () => {
    const kinds = table('type', { deaths: [shown(32), shown(30)], suicides: [shown(17), shown(18)], joined: [shown(53), hidden] });
    const joined = { type: { code: 'joined', members: ['mass_events', 'other'] } };
    const rows = kinds.rows.map((row) => (row.key === 'joined' ? { ...row, classes: joined } : row));
    const said = inBoth({ ...kinds, rows }, ofTotal(118));
    expect(said[0]).toMatch(
      /^Of those that are counted by themselves: The largest is Deaths: 32 of 118 \(27%\), 2 more than in 2024 \(30\)\. Next comes Suicides \(17\)\. Counted together, .+ make 53 of 118 \(45%\)\.$/,
    );
    expect(said[1]).toMatch(/^De las que se cuentan por separado: .+ Contadas juntas, .+ suman 53 de 118 \(45%\)\.$/);
  });

  it('names all that are the largest alike', () => {
    expect(inBoth(table('type', { deaths: [shown(20), hidden], suicides: [shown(20), hidden] }), ofTotal(40))).toEqual([
      'The largest are Deaths and Suicides: 20 of 40 (50%) each.',
      'Las cifras mayores son las de Muertes y Suicidios: 20 de 40 (50%) cada una.',
    ]);
  });

  it('tells beside the counts of requests how many follow-ups and referrals there were, about', () => {
    const amount = (id: Amount['id'], of: Amount['table'], now: number, before: Figure = { kind: 'absent' }): Amount => {
      const change = before.kind === 'shown' ? now - before.value : null;
      return { id, table: of, now: shown(now), before, change };
    };
    const amounts = [
      amount('followUpsDue', 'follow_up', 240, shown(200)),
      amount('followUpsDoneInTime', 'follow_up', 180, shown(170)),
      amount('referralsOffered', 'referral', 35),
    ];
    const [follow, refer] = ['follow_up', 'referral'].map((name) => amountsSentence(name, { ...told, amounts }, 'en'));
    expect(follow).toBe(
      'In all, about 240 follow-ups fell due by the cut-off, about 40 more than in 2024 (about 200). About 180 of them were done in time, about 10 more than in 2024 (about 170).',
    );
    expect(refer).toBe('In all, about 35 referrals were offered; there is no figure of 2024 to compare it with.');
    expect(amountsSentence('follow_up', { ...told, amounts, isFirstYear: true }, 'es')).toBe(
      'En total, unos 240 seguimientos vencían hasta la fecha de corte. Unos 180 de ellos se hicieron a tiempo.',
    );
    expect(tableSentence(table('follow_up', { done_in_time: [hidden, hidden] }), { ...told, amounts }, 'en')).toContain(follow);
    expect(amountsSentence('type', { ...told, amounts }, 'en')).toBe('');
  });

  it('says so where nothing of it can be shown', () => {
    expect(both(table('type', { deaths: [hidden, hidden] }))[0]).toBe('No figure of this table can be shown. 1 of 1 figures is hidden.');
  });

  it('tells a share of those to whom it applies, beside that of a year before', () => {
    const followed = table('follow_up', {
      done_in_time: [shown(66), shown(60)],
      later_or_not_done: [shown(22), shown(20)],
      none_due: [hidden, shown(10)],
    });
    expect(inBoth(followed, ofTotal(90, shown(90)))).toEqual([
      'For 66 of the 88 requests with follow-ups due, all of them were done in time (75%). In 2024 it was 60 of 80 (75%). 1 of 3 figures is hidden.',
      'En 66 de las 88 solicitudes con seguimientos pendientes se hicieron todos a tiempo (75%). Para 2024 fueron 60 de 80 (75%). 1 de 3 cifras está oculta.',
    ]);
  });

  it('tells it between two ends where a figure is hidden, by what the total and the others leave', () => {
    const followed = table('follow_up', {
      done_in_time: [shown(27), { kind: 'hidden', lo: 24, hi: 28 }],
      later_or_not_done: [{ kind: 'hidden', lo: 85, hi: 95 }, shown(86)],
      none_due: [hidden, hidden],
    });
    expect(inBoth(followed, ofTotal(118, shown(114)))).toEqual([
      'For 27 of the 114 to 118 requests with follow-ups due, all of them were done in time (22 to 24%). In 2024 it was 24 to 28 of 110 to 114 (21 to 25%). 2 of 3 figures are hidden.',
      'En 27 de las 114 a 118 solicitudes con seguimientos pendientes se hicieron todos a tiempo (22 a 24%). Para 2024 fueron 24 a 28 de 110 a 114 (21 a 25%). 2 de 3 cifras están ocultas.',
    ]);
  });

  it('tells none where it could be anything, or where classes that it tells apart are shown together', () => {
    const fast = table('first_support', { inside: [hidden, shown(30)], later: [hidden, shown(10)], not_applicable: [shown(9), shown(9)] });
    expect(inBoth(fast, ofTotal(13, shown(49)))[0]).toBe(
      'Too much of what a share is worked out from is hidden, so none is told. In 2024 it was 30 of 40 (75%). 2 of 3 figures are hidden.',
    );
    const rows = table('referral', { accepted: [shown(9), hidden], offered: [shown(40), hidden] }).rows;
    const joined = { ...rows[1]!, classes: { referral: { code: 'offered+not_offered', members: ['offered', 'not_offered'] } } };
    expect(both({ id: 'referral', by: [{ classification: 'referral', level: 'class' }], rows: [rows[0]!, joined] })[0]).toMatch(
      /^Too much/,
    );
  });

  it('names the periods with the most and the fewest, and says which releases were skipped', () => {
    const documents = all.map((each) => (each.id === 'requests-2024-Q3' ? asSkipped(each) : each));
    const { quarters } = dashboardOf(told.document, documents);
    expect(tableSentence(quarters!, told, 'en')).toMatch(
      /^Of the figures shown, the most came in quarter \d of 202\d.* \(\d+\), the fewest in quarter \d of 202\d.* \(\d+\)\. 1 of 8 releases was skipped\.$/,
    );
    expect(tableSentence(quarters!, told, 'es')).toMatch(/^De las cifras mostradas, el máximo fue en el trimestre \d de 202\d/);
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
