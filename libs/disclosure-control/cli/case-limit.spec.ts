import { readFileSync } from 'node:fs';
import { casesOf, readCase } from '../case-file/read-case.js';
import { highsSolver } from '../solver/highs-solver.js';
import type { Solver } from '../solver/solver.js';
import { auditCase, protectCase, restateCase } from './answer-case.js';

const worked = casesOf(readFileSync(new URL('../test-data/disclosure-cases.json', import.meta.url), 'utf8'));
const idOf = (start: string) => worked.find(({ id }) => id.startsWith(`${start}-`))!.id;
const read = (start: string) => readCase(idOf(start), worked.find(({ id }) => id === idOf(start))!.json);

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

describe('a case that takes more work than one may', () => {
  const says = expect.stringContaining('more work than one may') as string;
  const id = idOf('pub-2');

  it('is neither protected nor accepted nor restated, and says so with its name', () => {
    expect(protectCase(read('pub-2'), false, solver, 100)).toMatchObject({ case: id, verdict: 'refuse', reason: says, intervals: {} });
    expect(protectCase(read('pub-2'), true, solver, 100)).toMatchObject({ case: id, verdict: 'refuse', reason: says });
    expect(auditCase(read('pub-2'), undefined, solver, 20)).toMatchObject({
      case: id,
      verdict: 'reject',
      violations: [{ rule: 'work', says }],
    });
    expect(restateCase(read('pub-10a'), solver, 20)).toMatchObject({ verdict: 'hold', violations: [{ rule: 'work', says }] });
  });

  it('is refused before it fills the memory', () => {
    const cells = Array.from({ length: 400 }, (_, at) => ({ id: `c${at}`, count: 1, agencies: { [`a${at}`]: 1 } }));
    const large = readCase('large', {
      id: 'large',
      cells,
      rules: { k: 1_000, attacker: 'A1', requirement: 'fullRange', ownKnowledge: true },
    });
    expect(protectCase(large, false, solver)).toMatchObject({ case: 'large', verdict: 'refuse', reason: says });
    expect(auditCase(large, undefined, solver)).toMatchObject({ case: 'large', verdict: 'reject', violations: [{ rule: 'work', says }] });
  });

  it('is not a table of sixty-four cells in three dimensions', () => {
    const codes = ['1', '2', '3'];
    const ids = [...codes, 'T'].flatMap((a) => [...codes, 'T'].flatMap((b) => [...codes, 'T'].map((c) => a + b + c)));
    const partsOf = (id: string) => (id.includes('T') ? codes.map((code) => id.replace('T', code)) : []);
    const countOf = (id: string): number =>
      id.includes('T')
        ? partsOf(id).reduce((sum, part) => sum + countOf(part), 0)
        : (7 * Number(id[0]) + 5 * Number(id[1]) + 3 * Number(id[2])) % 13;
    const relations = ids.flatMap((id) =>
      [0, 1, 2].flatMap((at) => {
        const parts = codes.map((code) => id.slice(0, at) + code + id.slice(at + 1));
        return id[at] === 'T' ? [{ total: id, parts }] : [];
      }),
    );
    const cells = ids.map((id) => ({ id, count: countOf(id) }));
    const cube = readCase('cube', {
      id: 'cube',
      cells,
      relations,
      rules: { k: 5, attacker: 'A1', requirement: 'fullRange', upperBound: 1_000 },
    });
    expect(protectCase(cube, false, solver)).toMatchObject({ verdict: 'publish' });
  }, 60_000);
});
