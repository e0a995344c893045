import { highsSolver, publicationPlan, publisher, releaseYear, yearFigures } from '../index.js';
import type { StatisticalProgram } from '../plan/program.js';
import type { StatRecord } from '../records/stat-record.js';

const tier = {
  name: 'totals',
  from: 0,
  tables: [
    { name: 'year', span: 'year', by: [] },
    { name: 'quarters', span: 'quarter', by: [] },
  ],
} as const;
const program: StatisticalProgram = {
  name: 'requests',
  classifications: [{ name: 'type', classes: [{ code: 'any', share: 1 }] }],
  magnitudes: [{ name: 'hours', perCase: [1, 2000], base: 5, byResponder: false }],
  tiers: [tier],
  leastPerCell: 0,
};
const plan = publicationPlan(program, tier, 180, 5);

/** Forty-five cases in each quarter, ten hours each and of an agency each; and whatever is given. */
const year = (...more: readonly StatRecord[]) =>
  Array.from({ length: 180 }, (_, number) => oneCase(`c${number}`, (number % 4) * 3 + 1, 10)).concat(more);
const oneCase = (id: string, month: number, hours: number): StatRecord => ({
  id,
  month,
  classes: { type: 'any' },
  agencies: [`agency of ${id}`],
  responders: [`responder of ${id}`],
  magnitudes: { hours },
});

describe('the hours beside the totals', () => {
  const totalsOf = async (records: readonly StatRecord[]) => {
    const figures = yearFigures(plan, records, { p: 25, fewest: 3 });
    const cells = releaseYear(publisher(await highsSolver()), figures).flatMap(({ artefact }) => artefact.cells);
    return Object.fromEntries(cells.map((cell) => [cell.id, cell.status === 'shown' ? cell.amounts.hours : undefined]));
  };

  it('stand beside each quarter and the year where none is made up of one case', async () => {
    expect(await totalsOf(year())).toEqual({ Q1: 450, Q2: 450, Q3: 450, Q4: 450, Y: 1800 });
  });

  it('stand beside neither the quarter that one case makes up nor the year, of which the others would leave the rest', async () => {
    const hours = await totalsOf(year(oneCase('long', 7, 2000)));
    expect(hours).toEqual({ Q1: 450, Q2: 450, Q4: 450 });
  });

  it('stand beside no class and no month, which the page of a release shows without them', async () => {
    const wide: StatisticalProgram = {
      ...program,
      classifications: [
        {
          name: 'type',
          classes: [
            { code: 'one', share: 0.4 },
            { code: 'other', share: 0.3 },
            { code: 'third', share: 0.3 },
          ],
        },
      ],
      tiers: [
        {
          ...tier,
          tables: [
            ...tier.tables,
            { name: 'year x type', span: 'year', by: [{ classification: 'type', level: 'class' }] },
            { name: 'months', span: 'month', by: [] },
          ],
        },
      ],
    };
    const records = year().map((record, at) => ({
      ...record,
      month: (at % 12) + 1,
      classes: { type: ['one', 'other', 'third'][Math.floor(at / 12) % 3]! },
    }));
    const figures = yearFigures(publicationPlan(wide, wide.tiers[0]!, 180, 5), records, { p: 25, fewest: 3 });
    const cells = releaseYear(publisher(await highsSolver()), figures).flatMap(({ artefact }) => artefact.cells);
    const shown = cells.filter((cell) => cell.status === 'shown');
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(['Y|type=one', 'M01', 'M12']));
    expect(shown.filter(({ amounts }) => Object.keys(amounts).length > 0).map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Y']);
  });

  describe('of what tells of a classification', () => {
    const helped: StatisticalProgram = {
      ...program,
      classifications: [
        {
          name: 'help',
          classes: [
            { code: 'taken', share: 0.4 },
            { code: 'offered', share: 0.3 },
            { code: 'none', share: 0.3 },
          ],
        },
      ],
      magnitudes: [{ name: 'taken', perCase: [0, 9], base: 5, byResponder: false, tells: 'help' }],
      tiers: [
        { ...tier, tables: [...tier.tables, { name: 'year x help', span: 'year', by: [{ classification: 'help', level: 'class' }] }] },
      ],
    };
    const amountsOf = async (taken: number) => {
      const records = year().map((record, number) => ({
        ...record,
        classes: { help: number < taken ? 'taken' : number % 2 === 0 ? 'offered' : 'none' },
        magnitudes: { taken: number < taken ? 1 : 0 },
      }));
      const figures = yearFigures(publicationPlan(helped, helped.tiers[0]!, 180, 5), records, { p: 25, fewest: 3 });
      const cells = releaseYear(publisher(await highsSolver()), figures).flatMap(({ artefact }) => artefact.cells);
      return cells.flatMap((cell) => (cell.status === 'shown' && 'taken' in cell.amounts ? [[cell.id, cell.amounts.taken]] : []));
    };

    it('stand beside the total of the year alone, where all of its classes are shown', async () => {
      expect(await amountsOf(60)).toEqual([['Y', 60]]);
    });

    it('stand nowhere where a class is hidden: three that took it would prove that it is not empty, none that it is', async () => {
      expect(await amountsOf(3)).toEqual([]);
      expect(await amountsOf(0)).toEqual([]);
    });
  });

  it.each([
    ['of no class, which could be read off the difference to the total', { classes: {} }, 'no class of the classification type'],
    ['of a class that there is not', { classes: { type: 'other' } }, 'no class of the classification type'],
    ['of no month', { month: 13 }, 'from 1 to 12'],
    ['of half a month', { month: 2.5 }, 'from 1 to 12'],
    ['that counts twice for an agency', { agencies: ['one', 'one'] }, 'an agency twice'],
  ])('are made of no record %s', (_what, wrong, said) => {
    expect(() => yearFigures(plan, year({ ...oneCase('wrong', 1, 10), ...wrong }), { p: 25, fewest: 3 })).toThrow(said);
  });

  it('are made by no rule that hides nothing because it is no number', () => {
    for (const rules of [
      { p: 25, fewest: Number.NaN },
      { p: Number.NaN, fewest: 3 },
      { p: 25, fewest: -1 },
    ])
      expect(() => yearFigures(plan, year(), rules)).toThrow(/must be a/);
  });

  it('are of no plan for what is no number of cases', () => {
    for (const expected of [Number.NaN, -1, Number.POSITIVE_INFINITY])
      expect(() => publicationPlan(program, tier, expected, 5)).toThrow('from 0');
  });

  it('are of no plan that may show a single case', () => {
    for (const k of [1, 0, -1, 2.5, Number.NaN]) expect(() => publicationPlan(program, tier, 180, k)).toThrow('from 2');
  });
});
