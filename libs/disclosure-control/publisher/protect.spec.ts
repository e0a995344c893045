import { demandsOf, publicAttacker, type Demand } from '../attack/demand.js';
import { everyWorld, valuesIn } from '../attack/every-world.testkit.js';
import { viewOf } from '../attack/view-of.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { isOpenToMasking, primariesOnly, type Pattern, type ProtectionProblem } from '../tables/protection-problem.js';
import { dice, smallProblem, twoWay } from '../tables/small-tables.testkit.js';
import { isSecondary, protect } from './protect.js';
import { publicInputs } from './public-inputs.js';
import { valueBlindPattern } from './value-blind-pattern.js';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

/** Whether all demands hold, by trying every world. */
function holds(problem: ProtectionProblem, pattern: Pattern): boolean {
  const view = viewOf(problem, pattern);
  const byAttacker = new Map<Demand['attacker'], readonly (readonly number[])[]>();
  return demandsOf(problem).every(({ attacker, cell, needs }) => {
    const worlds = byAttacker.get(attacker) ?? everyWorld(view, attacker);
    byAttacker.set(attacker, worlds);
    const values = valuesIn(worlds, cell);
    if (!pattern[cell]) return false;
    if (needs.kind === 'value') return values.includes(needs.value);
    if (needs.kind === 'twoValues') return values.length >= 2;
    if (needs.kind === 'width') return values[values.length - 1]! - values[0]! >= needs.least;
    return values[0]! <= needs.from && values[values.length - 1]! >= needs.to;
  });
}

/** The one mask of the value-blind publisher; for the others everything hidden, since they try until nothing is left. */
function onlyChoice(problem: ProtectionProblem): Pattern {
  if (problem.attacker === 'A1' && problem.requirement === 'fullRange') return valueBlindPattern(publicInputs(problem), 1, solver);
  return problem.counts.map((_, cell) => primariesOnly(problem)[cell]! || isOpenToMasking(problem, cell));
}

function cheapestByTrying(problem: ProtectionProblem): number | null {
  const open = problem.counts.flatMap((_, cell) => (isOpenToMasking(problem, cell) && isSecondary(problem, cell) ? [cell] : []));
  const base = primariesOnly(problem);
  const patterns = Array.from({ length: 2 ** open.length }, (_, bits) => {
    const masked = open.filter((_, at) => (bits >> at) & 1);
    return { masked, cost: masked.reduce((sum, cell) => sum + problem.costs[cell]!, 0) };
  }).sort((a, b) => a.cost - b.cost);
  const found = patterns.find(({ masked }) =>
    holds(
      problem,
      base.map((mask, cell) => mask || masked.includes(cell)),
    ),
  );
  return found?.cost ?? null;
}

/** A 2 x 3 table, k = 3, with figures small enough to try every world of every pattern. */
function tinyTable(seed: number, overrides: Partial<ProtectionProblem> = {}): ProtectionProblem {
  const roll = dice(seed);
  const { counts, relations } = twoWay(Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => roll(5))));
  return smallProblem(counts, relations, { k: 3, upperBound: 9, ...overrides });
}

const shapes: readonly (readonly [string, (seed: number) => ProtectionProblem])[] = [
  ['the full range against the status-known attacker', (seed) => tinyTable(seed)],
  ['two values against an attacker who ignores the status', (seed) => tinyTable(seed, { attacker: 'A0', requirement: 'exact' })],
  ['the full range against an attacker who ignores the status', (seed) => tinyTable(seed, { attacker: 'A0' })],
  [
    'the full range for an agency that knows its own cases',
    (seed) => {
      const problem = tinyTable(seed);
      const own = problem.counts.map((count, cell) => Math.floor((count * ((seed + cell) % 3)) / 3));
      return { ...problem, agencies: new Map([['g', own]]) };
    },
  ],
  [
    'protection levels',
    (seed) => {
      const problem = tinyTable(seed, { attacker: 'A0', requirement: 'levels', k: 0 });
      return {
        ...problem,
        primary: problem.counts.map((_, cell) => cell === seed % 6),
        levels: problem.counts.map(() => [1.5, 1.5] as const),
      };
    },
  ],
];

describe.each(shapes)('a pattern that must keep %s', (_, make) => {
  it('holds against an attacker who tries every world, or is refused where its only choice does not', () => {
    for (const seed of SEEDS) {
      const problem = make(seed);
      const protection = protect(problem, false, solver);
      if (protection.verdict === 'publish') expect(holds(problem, protection.pattern)).toBe(true);
      else expect(holds(problem, onlyChoice(problem))).toBe(false);
    }
  });

  it('is, as optimum, exactly as cheap as the cheapest of all patterns', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      const problem = make(seed);
      const protection = protect(problem, true, solver);
      expect(protection.verdict === 'publish' ? protection.cost : null).toBe(cheapestByTrying(problem));
    }
  });

  it('states for every hidden cell exactly the interval that trying every world gives', () => {
    for (const seed of SEEDS.slice(0, 6)) {
      const problem = make(seed);
      const protection = protect(problem, false, solver);
      if (protection.verdict !== 'publish') continue;
      const worlds = everyWorld(viewOf(problem, protection.pattern), publicAttacker(problem));
      protection.intervals.forEach((interval, cell) => {
        const values = valuesIn(worlds, cell);
        expect(interval).toEqual(protection.pattern[cell] ? [values[0], values[values.length - 1]] : null);
      });
    }
  });
});

describe('a primary cell that is not small', () => {
  it('keeps at least 2k + 1 values, or nothing is published', () => {
    const primary = [true, false, false, false];
    const problem = smallProblem([12, 10, 8, 30], [{ total: 3, parts: [0, 1, 2] }], { primary, upperBound: 100 });
    const protection = protect(problem, false, solver);
    const [low, high] = protection.verdict === 'publish' ? protection.intervals[0]! : [0, 10];
    expect(high - low + 1).toBeGreaterThanOrEqual(11);
  });
});

describe('the mask of counts with hours', () => {
  const masks = (first: number, hours: number | null) => {
    const { counts, relations } = twoWay([
      [first, 20, 15],
      [20, 20, 20],
      [15, 20, 20],
    ]);
    const amounts = twoWay([
      [hours ?? 0, 20, 15],
      [20, 12, 60],
      [15, 60, 30],
    ]).counts;
    const measures = hours === null ? [] : [{ name: 'hours', perCase: [0.5, 10] as const, base: 5, amounts }];
    const protection = protect(smallProblem(counts, relations, { measures }), false, solver);
    return protection.verdict === 'publish' ? protection.pattern : 'refused';
  };

  it('does not depend on hidden hours: three cases with 27 hours are hidden like none with none, or nothing is published', () => {
    const alone = masks(3, null);
    expect(alone).not.toBe('refused');
    expect(masks(0, null)).toEqual(alone);
    expect(masks(0, 0)).toEqual(alone);
    for (const hours of [3, 12, 20, 27]) expect([alone, 'refused']).toContainEqual(masks(3, hours));
  });
});
