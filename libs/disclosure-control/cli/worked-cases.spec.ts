import { readFileSync } from 'node:fs';
import { everyWorld } from '../attack/every-world.testkit.js';
import { publicAttacker } from '../attack/demand.js';
import { viewOf } from '../attack/view-of.js';
import { caseProblem } from '../case-file/case-problem.js';
import { casesOf, readCase } from '../case-file/read-case.js';
import { protect } from '../publisher/protect.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { auditCase, protectCase, restateCase } from './answer-case.js';

const file = JSON.parse(readFileSync(new URL('../test-data/disclosure-cases.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly ({ readonly id: string; readonly rules: object } & Record<string, unknown>)[];
};
const jsonOf = (start: string) => file.cases.find(({ id }) => id.startsWith(`${start}-`))!;
const read = (start: string, rules: object = {}) => {
  const json = jsonOf(start);
  return readCase(json.id, { ...json, rules: { ...json.rules, ...rules } });
};

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('the worked cases', () => {
  it('pub-1: an audit reproduces the published bounds of the classic table', () => {
    expect(auditCase(read('pub-1'), undefined, solver)).toMatchObject({
      verdict: 'accept',
      intervals: { 'r1|c1': [3, 6], 'r1|c2': [1, 4], 'r2|c1': [0, 3], 'r2|c2': [0, 3] },
    });
  });

  it('pub-2: three small months of a shown quarter are known exactly, and hiding costs seven', () => {
    expect(auditCase(read('pub-2'), ['M01', 'M02', 'M03'], solver)).toMatchObject({
      verdict: 'reject',
      intervals: { M01: [4, 4], M02: [4, 4], M03: [4, 4] },
    });
    expect(protectCase(read('pub-2'), true, solver)).toMatchObject({ cost: 7, primary: ['M01', 'M02', 'M03'] });
    expect(protectCase(read('pub-2'), false, solver)).toMatchObject({ intervals: { M01: [0, 4], M02: [0, 4], M03: [0, 4] } });
  });

  it('pub-3: a zero is hidden like any small number and keeps its full range', () => {
    expect(protectCase(read('pub-3'), true, solver)).toMatchObject({ cost: 4, intervals: { 'I2|C2': [0, 4], 'I3|C3': [0, 4] } });
    expect(protectCase(read('pub-3'), false, solver)).toMatchObject({ intervals: { 'I2|C2': [0, 4], 'I3|C3': [0, 4] } });
  });

  it('pub-4: two linked hierarchies need one more cell, and cannot be protected at all from who knows the status', () => {
    expect(auditCase(read('pub-4'), ['A', 'B', 'K', 'L', 'M'], solver)).toMatchObject({
      verdict: 'reject',
      intervals: { K: [3, 3], L: [0, 6] },
    });
    expect(protectCase(read('pub-4'), true, solver)).toMatchObject({ secondary: ['N'], cost: 7 });
    expect(protectCase(read('pub-4', { attacker: 'A1', requirement: 'fullRange' }), false, solver)).toMatchObject({ verdict: 'refuse' });
  });

  it('pub-5: concentration rules flag the cells and give the protection levels of the handbook', () => {
    const { expected, id } = jsonOf('pub-5') as unknown as {
      id: string;
      expected: Record<string, Record<string, { sensitive: boolean; upl: number }>>;
    };
    const { sensitivity } = protectCase(readCase(id, jsonOf('pub-5')), false, solver) as { sensitivity: Record<string, unknown> };
    for (const [cell, rules] of Object.entries(expected)) {
      expect(sensitivity[cell]).toEqual({
        pPercent: rules.pPercent25,
        dominance: [
          { n: 1, share: 85, ...rules.dominance_1_85 },
          { n: 2, share: 80, ...rules.dominance_2_80 },
        ],
        minContributors: rules.minContributors3,
      });
    }
  });

  it('pub-5b: an interval covers the protection levels at the least cost', () => {
    expect(protectCase(read('pub-5b'), true, solver)).toMatchObject({ cost: 124, intervals: { 'I1|C1': [0, 65] } });
  });

  it('pub-6: a rolling window next to a year must be hidden', () => {
    expect(auditCase(read('pub-6'), ['Jan26'], solver)).toMatchObject({ verdict: 'reject', intervals: { Jan26: [3, 3] } });
    expect(protectCase(read('pub-6'), false, solver)).toMatchObject({ secondary: ['Roll_Feb25_Jan26'], cost: 4 });
  });

  it('pub-7: all ninety worlds that nobody can exclude get the same masks', () => {
    const { problem } = caseProblem(read('pub-7'));
    const first = protect(problem, false, solver);
    if (first.verdict !== 'publish') throw new Error(first.reason);
    const worlds = everyWorld(viewOf(problem, first.pattern), publicAttacker(problem));
    expect(worlds).toHaveLength(90);
    const patterns = worlds.map((counts) => protect({ ...problem, counts }, false, solver));
    expect(patterns.every((each) => each.verdict === 'publish' && each.pattern.join() === first.pattern.join())).toBe(true);
  });

  it('pub-7: the value-dependent optimum tells most of them apart', () => {
    const { problem } = caseProblem(read('pub-7'));
    const first = protect(problem, true, solver);
    if (first.verdict !== 'publish') throw new Error(first.reason);
    const worlds = everyWorld(viewOf(problem, first.pattern), publicAttacker(problem));
    const same = worlds.filter((counts) => {
      const again = protect({ ...problem, counts }, true, solver);
      return again.verdict === 'publish' && again.pattern.join() === first.pattern.join();
    });
    expect([worlds.length, same.length]).toEqual([90, 20]);
    expect(same.some((counts) => counts[problem.tables.ids.indexOf('M01')] === 0)).toBe(false);
  });

  it('pub-8: an agency that is most of a hidden cell narrows its neighbour', () => {
    expect(auditCase(read('pub-8'), undefined, solver)).toMatchObject({
      verdict: 'reject',
      intervals: { A: [0, 4], B: [6, 10] },
      seenBy: { g1: { A: [2, 3, 4] }, g2: { A: [0, 1, 2] }, g3: { A: [0, 1, 2, 3, 4] } },
    });
  });

  it('pub-9: exact hours exclude a zero that the counts leave possible', () => {
    expect(auditCase(read('pub-9'), undefined, solver)).toMatchObject({
      verdict: 'reject',
      intervals: { 'r1|c1': [1, 4], 'r1|c2': [8, 11], 'r2|c1': [8, 11], 'r2|c2': [10, 13] },
      integerValues: { 'r1|c1': [1, 2, 3, 4] },
    });
  });

  it('pub-10: gross changes decide whether a unit is restated', () => {
    expect(restateCase(read('pub-10a'), solver)).toMatchObject({ verdict: 'hold', grossChanges: { A: 5, B: 2, C: 2, T: 5 } });
    expect(restateCase(read('pub-10b'), solver)).toMatchObject({ verdict: 'restate', grossChanges: { A: 5, B: 5, C: 5, T: 5 } });
  });
});

describe('a restatement', () => {
  it('is held where both versions of a small cell are small, since the records that changed prove presence', () => {
    const ids = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
    const records = (a: readonly string[], b: readonly string[]) =>
      [
        ...a.map((record) => [record, 'A'] as const),
        ...b.map((record) => [record, 'B'] as const),
        ...ids('c', 10).map((record) => [record, 'C'] as const),
        ...ids('d', 9).map((record) => [record, 'D'] as const),
      ].map(([record, cell]) => ({ record, cells: [cell, 'T'] }));
    const [a, b] = [ids('a', 3), ids('b', 12)];
    const json = {
      cells: [
        { id: 'A', count: 3 },
        { id: 'B', count: 12 },
        { id: 'C', count: 10 },
        { id: 'D', count: 9 },
        { id: 'T', count: 34 },
      ],
      relations: [{ total: 'T', parts: ['A', 'B', 'C', 'D'] }],
      rules: { k: 5, attacker: 'A1', requirement: 'fullRange', upperBound: 100, kRev: 5 },
      given: { masked: ['A', 'B'] },
      v1: records(a, b),
      v2: records(b.slice(0, 2), [...b.slice(2), ...a]),
    };
    expect(restateCase(readCase('f7', json), solver)).toMatchObject({ verdict: 'hold', grossChanges: { A: 5, B: 5 } });
  });
});

describe('a solver that lies', () => {
  const liar = (lie: (values: Float64Array) => Float64Array): Solver => ({
    open: (problem) => {
      const session = solver.open(problem);
      return {
        ...session,
        solve: (sense) => {
          const answer = session.solve(sense);
          return {
            status: 'optimal',
            rowDuals: new Float64Array(problem.rows.length + 500),
            values: lie(answer.status === 'optimal' ? answer.values : new Float64Array(problem.lower.length)),
          };
        },
      };
    },
  });

  it.each([
    ['says that nothing moves', (values: Float64Array) => values.map(() => 0)],
    ['finds everything possible', (values: Float64Array) => values.map(() => 2)],
    ['is off by one', (values: Float64Array) => values.map((value, index) => (index === 0 ? value + 1 : value))],
  ])('leads to a refusal, never to a release, when it %s', (_, lie) => {
    const { problem } = caseProblem(read('pub-2'));
    const protection = protect(problem, false, liar(lie));
    expect(protection).toMatchObject({ verdict: 'refuse' });
  });
});

describe('malformed input', () => {
  it('of another schema version is refused, since its fields may mean something else', () => {
    const cases = [{ id: 'x', cells: [{ id: 'a', count: 1 }], rules: { k: 5 } }];
    expect(() => casesOf(JSON.stringify({ schemaVersion: 1, cases }))).toThrow('case -: schemaVersion: must be 2');
    expect(casesOf(JSON.stringify({ schemaVersion: 2, cases }))).toHaveLength(1);
  });

  it.each([
    ['cells[0].count', { cells: [{ id: 'a', count: -1 }], rules: { k: 5 } }],
    ['cells[0].count', { cells: [{ id: 'a', count: 1.5 }], rules: { k: 5 } }],
    [
      'cells[1].id',
      {
        cells: [
          { id: 'a', count: 1 },
          { id: 'a', count: 1 },
        ],
        rules: { k: 5 },
      },
    ],
    ['relations[0].parts[0]', { cells: [{ id: 'a', count: 1 }], relations: [{ total: 'a', parts: ['b'] }], rules: { k: 5 } }],
    [
      'relations[0]',
      {
        cells: [
          { id: 'a', count: 1 },
          { id: 'b', count: 2 },
        ],
        relations: [{ total: 'a', parts: ['b'] }],
        rules: { k: 5 },
      },
    ],
    ['rules.attacker', { cells: [{ id: 'a', count: 1 }], rules: { k: 5, attacker: 'A7' } }],
    ['rules.requirment', { cells: [{ id: 'a', count: 1 }], rules: { k: 5, requirment: 'none' } }],
    ['rules.k', { cells: [{ id: 'a', count: 1 }], rules: {} }],
    ['relation', { cells: [{ id: 'a', count: 1 }], relation: [], rules: { k: 5 } }],
    ['rules.k', { cells: [{ id: 'a', count: 1 }], rules: { k: 10_000_000 } }],
    ['rules.upperBound', { cells: [{ id: 'a', count: 1 }], rules: { k: 5, upperBound: 1_000_001 } }],
    ['given.masked[0]', { cells: [{ id: 'a', count: 1 }], rules: { k: 5 }, given: { masked: ['z'] } }],
  ])('names case and field: %s', (field, json) => {
    expect(() => caseProblem(readCase('x', json))).toThrow(`case x: ${field}: `);
  });

  it.each([1, 0])('with a threshold of %i protects nothing, and is refused where something is to be published', (k) => {
    const below = () => read('pub-3', { k });
    expect(() => protectCase(below(), false, solver)).toThrow('rules.k: must be at least 2');
    expect(auditCase(below(), undefined, solver)).toMatchObject({ case: expect.stringContaining('pub-3') });
  });
});
