import { REQUESTS } from '../generator/reference-program.js';
import { tierFor } from '../plan/program.js';
import { publicationPlan } from '../plan/publication-plan.js';
import { planAfter } from './plan-after.js';
import { classesAreDue, pooledProgram } from './plan-version.js';
import { contentHashOf, type ReleasedArtefact, type ReleasedCell } from './released-artefact.js';

const K = 5;
const first = publicationPlan(REQUESTS, tierFor(REQUESTS, 250), 250, K);

/** An artefact of a whole year that shows what was planned, except for what is given. */
function published(otherwise: Readonly<Record<string, ReleasedCell | null>>): ReleasedArtefact {
  const cells = first.cells.flatMap(({ id, estimate }): ReleasedCell[] => {
    const given = otherwise[id];
    if (given === null) return [];
    return [given ?? { id, status: 'shown', count: Math.round(estimate), amounts: {} }];
  });
  const content = { program: 'requests', tier: 'R1', release: 'Y', verdict: 'published', cells } as const;
  return { ...content, contentHash: contentHashOf(content) };
}
const shown = (id: string, count: number): ReleasedCell => ({ id, status: 'shown', count, amounts: {} });
const estimate = (plan: typeof first, id: string) => plan.cells.find((cell) => cell.id === id)?.estimate;

describe('the plan of the following year', () => {
  it('expects of each cell the figure that was published of it', () => {
    const plan = planAfter(first, [published({ 'Q1|type=deaths': shown('Q1|type=deaths', 21) })]);
    expect(estimate(plan, 'Q1|type=deaths')).toBe(21);
  });

  it('expects of a masked cell the middle of its published interval', () => {
    const plan = planAfter(first, [published({ 'Q2|type=deaths': { id: 'Q2|type=deaths', status: 'masked', lo: 5, hi: 18 } })]);
    expect(estimate(plan, 'Q2|type=deaths')).toBe(11.5);
  });

  it('expects what was planned of a cell that was not released', () => {
    const plan = planAfter(first, [published({ 'Q1|type=deaths': null })]);
    expect(estimate(plan, 'Q1|type=deaths')).toBeCloseTo(estimate(first, 'Q1|type=deaths')!, 0);
  });

  it('stays as it was planned where no total was shown: the middle of an interval up to the public bound is no figure', () => {
    const wide = { status: 'masked', lo: 76, hi: 1180 } as const;
    const plan = planAfter(first, [
      published({ Y: { id: 'Y', ...wide }, 'Y|type=deaths': { id: 'Y|type=deaths', status: 'masked', lo: 5, hi: 1149 } }),
    ]);
    expect(plan).toMatchObject({ tier: first.tier, expected: first.expected });
    expect(estimate(plan, 'Y|type=deaths')).toBeCloseTo(estimate(first, 'Y|type=deaths')!, 0);
    expect(planAfter(plan, [published({ Y: shown('Y', 118) })])).toMatchObject({ tier: 'RQ', expected: 118 });
  });

  it('goes by the published total for its tier, with the classes it had in tables that stay', () => {
    const more = planAfter(first, [published({ Y: shown('Y', 420) })]);
    const classesIn = (plan: typeof first) => plan.cells.filter(({ tables }) => tables.includes('quarter x type6')).map(({ id }) => id);
    expect(classesIn(more)).toEqual(classesIn(first));
    expect(planAfter(first, [published({ Y: shown('Y', 420) })]).tier).toBe('R2');
    expect(planAfter(first, [published({ Y: shown('Y', 149) })]).tier).toBe('RQ');
  });

  it('keeps the classes that it had, whatever was published of them', () => {
    const id = 'Y|type=mass_events';
    const plan = planAfter(first, [published({ [id]: shown(id, 7), 'Y|type=suicides': shown('Y|type=suicides', 60) })]);
    expect(plan.cells.map((cell) => cell.id)).toEqual(first.cells.map((cell) => cell.id));
    expect(estimate(plan, id)).toBe(7);
  });

  it('keeps its classes until two people decide on others, also after the five years that these are made for', () => {
    const years = Array.from({ length: 5 }).reduce<(typeof first)[]>(
      (plans) => [...plans, planAfter(plans.at(-1)!, [published({})])],
      [first],
    );
    expect(years.map(classesAreDue)).toEqual([false, false, false, false, true, true]);
    expect(years[5]!.cells.map(({ id }) => id)).toEqual(first.cells.map(({ id }) => id));
    expect(() => planAfter(years[4]!, [], { program: REQUESTS, decidedBy: ['a', 'a'] })).toThrow(RangeError);
    expect(planAfter(years[4]!, [], { program: REQUESTS, decidedBy: ['a', 'b'] }).classYear).toBe(1);
  });

  it('has new classes from what was published in the years before, all together, and from nothing else', () => {
    const mass = 'Y|type=mass_events';
    const years = [shown(mass, 10), shown(mass, 30)].map((cell) => ({ plan: first, artefacts: [published({ [mass]: cell })] }));
    const types = pooledProgram(years).classifications.find(({ name }) => name === 'type')!.classes;
    const classes = first.cells.filter(({ id }) => /^Y.type=[a-z_]+$/.test(id) && id !== mass);
    const others = classes.reduce((sum, { estimate: planned }) => sum + 2 * Math.round(planned), 0);
    expect(types.find(({ code }) => code === 'mass_events')!.share).toBeCloseTo(40 / (40 + others), 6);
    expect(types.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('divides what was published of several classes as one as it was planned', () => {
    const counties = pooledProgram([{ plan: first, artefacts: [published({})] }]).classifications.find(({ name }) => name === 'county')!;
    const share = (code: string) => counties.classes.find((each) => each.code === code)!.share;
    expect(share('Miami') / share('Linn')).toBeCloseTo(3, 6);
  });

  it('keeps the first plan where nothing was released', () => {
    const plan = planAfter(first, []);
    expect(plan.cells.map(({ id }) => id)).toEqual(first.cells.map(({ id }) => id));
    expect(plan.expected).toBe(250);
  });
});
