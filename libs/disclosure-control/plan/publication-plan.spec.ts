import { generatedFigures } from '../adversary/run-suite.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import { CONTACTS, REQUESTS } from '../generator/reference-program.js';
import { highsSolver } from '../solver/highs-solver.js';
import { dice } from '../tables/small-tables.testkit.js';
import type { PublishedClass } from './classification.js';
import type { PlanCell } from './plan-cell.js';
import { tierFor, type StatisticalProgram } from './program.js';
import { publicationPlan, type PublicationPlan } from './publication-plan.js';
import { rankOf } from './rank.testkit.js';

const K = 5;
const SMALLEST_TYPES = 'suicides+officer_involved_shootings+mass_events';
const planOf = (expected: number, program: StatisticalProgram = REQUESTS) =>
  publicationPlan(program, tierFor(program, expected), expected, K);
const plans = [
  ...[30, 60, 150, 200, 250, 300, 400, 620, 1500].map((expected) => [`${expected} requests`, planOf(expected)] as const),
  ...[40, 300].map((expected) => [`${expected} contacts`, planOf(expected, CONTACTS)] as const),
  ['400 requests of nine types', planOf(400, withNineTypes())] as const,
  ...[1, 2, 3, 4, 5, 6].map(
    (seed) => [`${150 + 90 * seed} requests with other shares (${seed})`, planOf(150 + 90 * seed, withOtherShares(seed))] as const,
  ),
];

describe.each(plans)('the plan of %s', (_, plan) => {
  it('knows every sum that holds between its cells, whatever the records are', () => {
    const cells = finestCombinations(plan);
    const relations = plan.relations.map(({ total, parts }) =>
      plan.cells.map((_cell, at): number => (at === total ? 1 : parts.includes(at) ? -1 : 0)),
    );
    for (const relation of relations) {
      const left = cells[0]!.map((_combination, at) => relation.reduce((sum, factor, cell) => sum + factor * cells[cell]![at]!, 0));
      expect(left.every((each) => each === 0)).toBe(true);
    }
    expect(rankOf(cells) + rankOf(relations)).toBe(plan.cells.length);
  });

  it('splits nothing in two but where both parts are large', () => {
    const inTwo = plan.relations.filter(({ parts }) => parts.length < 3).flatMap(({ parts }) => parts);
    expect(inTwo.map((part) => plan.cells[part]!.estimate).filter((estimate) => estimate < 3 * K)).toEqual([]);
  });

  it('holds no two classes that overlap and do not nest', () => {
    for (const { name } of plan.program.classifications) {
      const classes = classesOf(plan.cells, name);
      const shared = (a: PublishedClass, b: PublishedClass) => a.members.filter((member) => b.members.includes(member)).length;
      const sizes = (a: PublishedClass, b: PublishedClass) => [0, a.members.length, b.members.length];
      expect(classes.filter((a) => classes.some((b) => !sizes(a, b).includes(shared(a, b))))).toEqual([]);
    }
  });

  it('gives two different classes of a classification two names', () => {
    for (const { name } of plan.program.classifications) {
      const held = classesOf(plan.cells, name).map(({ code, members }) => `${code}: ${[...members].sort().join()}`);
      expect(new Set(held).size).toBe(new Set(classesOf(plan.cells, name).map(({ code }) => code)).size);
    }
  });
});

describe('the classes of a table', () => {
  const codesIn = (plan: PublicationPlan, table: string, name: string) =>
    classesOf(
      plan.cells.filter(({ tables }) => tables.includes(table)),
      name,
    ).map(({ code }) => code);
  const six = ['deaths', 'other', 'injuries_and_threats', 'suicides', 'officer_involved_shootings', 'mass_events'];

  it('are those of the year where each cell is expected to hold twice the threshold', () => {
    expect(codesIn(planOf(1700), 'year x type6', 'type')).toEqual(six);
    expect(codesIn(planOf(800), 'quarter x type6', 'type')).toEqual(six);
    expect(codesIn(planOf(1700), 'year type6 x discipline4', 'type')).toEqual(six);
  });

  it('are the three smallest joined into one where a cell would hold less', () => {
    for (const expected of [225, 250, 349]) {
      expect(codesIn(planOf(expected), 'quarter x type6', 'type')).toEqual(['deaths', 'other', 'injuries_and_threats', SMALLEST_TYPES]);
    }
  });

  it('are the two smallest joined into one where even these are large in the year', () => {
    for (const expected of [350, 400]) {
      expect(codesIn(planOf(expected), 'quarter x type6', 'type')).toEqual([...six.slice(0, 4), 'officer_involved_shootings+mass_events']);
    }
  });

  it('are joined in that classification, or in both, which leaves the most cells', () => {
    expect(codesIn(planOf(250), 'year type6 x discipline4', 'type')).toEqual(['deaths', 'other', 'injuries_and_threats', SMALLEST_TYPES]);
    expect(codesIn(planOf(250), 'year type6 x discipline4', 'discipline')).toEqual([
      'telecommunicators',
      'law_enforcement',
      'fire_and_ems+several_or_other',
    ]);
    expect(codesIn(planOf(900), 'year type6 x discipline4', 'type')).toEqual([
      ...six.slice(0, 4),
      'officer_involved_shootings+mass_events',
    ]);
    expect(codesIn(planOf(900), 'year type6 x discipline4', 'discipline')).toHaveLength(4);
  });

  it('are summed in the year where another table joins them', () => {
    expect(codesIn(planOf(250), 'year x type6', 'type')).toEqual([...six, SMALLEST_TYPES]);
    expect(codesIn(planOf(250), 'year x discipline4', 'discipline').at(-1)).toBe('fire_and_ems+several_or_other');
  });

  it('are joined further where that is not enough, and as far as leaves three where nothing is', () => {
    const plan = planOf(300, withNineTypes());
    expect(codesIn(plan, 'quarter x type6', 'type')).toEqual(['t1', 't2', 't3+t4+t5+t6+t7+t8+t9']);
    expect(codesIn(planOf(150), 'quarter x discipline4', 'discipline')).toEqual([
      'telecommunicators',
      'law_enforcement',
      'fire_and_ems+several_or_other',
    ]);
  });

  it('are never fewer than three, however little is expected', () => {
    for (const [, plan] of plans) {
      for (const table of new Set(plan.cells.flatMap(({ tables }) => tables))) {
        const cells = plan.cells.filter(({ tables }) => tables.includes(table));
        for (const name of Object.keys(cells[0]!.classes)) expect(classesOf(cells, name).length).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('an attacker of the year', () => {
  it('puts the joined class of the quarters and its classes of the year together', async () => {
    const { plan, counts } = generatedFigures(250, 1);
    const known = new Set([
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter}|type=${SMALLEST_TYPES}`),
      'Y|type=suicides',
      'Y|type=officer_involved_shootings',
    ]);
    const status = plan.cells.map(({ id }) => (known.has(id) ? ('shown' as const) : ('notStated' as const)));
    const view = {
      tables: { ids: plan.cells.map(({ id }) => id), relations: plan.relations },
      status,
      figures: counts.map((count, cell) => (status[cell] === 'shown' ? count : 0)),
      k: K,
      upperBound: 2500,
      measures: [],
    };
    const worlds = possibleWorlds(view, { name: 'A1', knowsStatus: true }, await highsSolver());
    const massEvents = plan.cells.findIndex(({ id }) => id === 'Y|type=mass_events');
    expect(worlds.range(massEvents)).toEqual([counts[massEvents], counts[massEvents]]);
    worlds.close();
  });
});

function classesOf(cells: readonly PlanCell[], name: string): readonly PublishedClass[] {
  return [
    ...new Map(
      cells.flatMap(({ classes }) => (classes[name] ? [[JSON.stringify(classes[name].members), classes[name]] as const] : [])),
    ).values(),
  ];
}

function withNineTypes(): StatisticalProgram {
  const shares = [0.2, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04];
  const types = { name: 'type', classes: shares.map((share, at) => ({ code: `t${at + 1}`, share })) };
  return { ...REQUESTS, classifications: REQUESTS.classifications.map((each) => (each.name === 'type' ? types : each)) };
}

/** As the years after the first have them: the shares are whatever was published. */
function withOtherShares(seed: number): StatisticalProgram {
  const roll = dice(seed);
  const classifications = REQUESTS.classifications.map(({ name, classes }) => {
    const weights = classes.map(() => 5 + roll(10) ** 2);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return { name, classes: classes.map((each, at) => ({ ...each, share: weights[at]! / all })) };
  });
  return { ...REQUESTS, classifications };
}

/**
 * By cell, which kinds of record count in it: every combination of a month and classes, those that no cell tells apart once. A
 * classification that stands alone in the year is varied alone, which spans the same.
 */
function finestCombinations(plan: PublicationPlan): readonly (readonly number[])[] {
  const { classifications } = plan.program;
  let combinations: { readonly month: number; readonly classes: Readonly<Record<string, string>> }[] = Array.from(
    { length: 12 },
    (_, at) => ({ month: at + 1, classes: {} }),
  );
  const beside = plan.cells.filter(({ classes, period }) => Object.keys(classes).length > 1 || period.span !== 'year');
  const crosses = (name: string) => beside.some(({ classes }) => name in classes);
  const lone = classifications.filter(({ name }) => !crosses(name));
  const first = Object.fromEntries(lone.map(({ name, classes }) => [name, classes[0]!.code]));
  combinations = combinations.map(({ month }) => ({ month, classes: first }));
  for (const { name, classes } of classifications.filter((each) => crosses(each.name))) {
    combinations = combinations.flatMap(({ month, classes: held }) =>
      classes.map(({ code }) => ({ month, classes: { ...held, [name]: code } })),
    );
  }
  const base = combinations[0]!;
  combinations.push(
    ...lone.flatMap(({ name, classes }) => classes.map(({ code }) => ({ month: base.month, classes: { ...base.classes, [name]: code } }))),
  );
  const columns = new Map(
    combinations.map(({ month, classes }) => {
      const column = plan.cells.map(({ period, classes: by }) =>
        Number(period.months.includes(month) && Object.entries(by).every(([name, { members }]) => members.includes(classes[name]!))),
      );
      return [column.join(''), column] as const;
    }),
  );
  return plan.cells.map((_, cell) => [...columns.values()].map((column) => column[cell]!));
}
