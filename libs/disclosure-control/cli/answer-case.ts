import { auditPattern, type Violation } from '../audit/audit-pattern.js';
import { caseProblem } from '../case-file/case-problem.js';
import { sensitivityOf } from '../case-file/case-sensitivity.js';
import type { CaseRecord, DisclosureCase } from '../case-file/case-file.js';
import { MalformedCase } from '../case-file/malformed-case.js';
import { isSecondary, protect } from '../publisher/protect.js';
import { countsOf, type CountedRecord } from '../restatement/gross-changes.js';
import { decideRestatement } from '../restatement/restatement.js';
import { counted, isOver, workUpTo } from '../solver/counted-solver.js';
import type { Solver } from '../solver/solver.js';
import { primariesOnly, type ProtectionProblem } from '../tables/protection-problem.js';

/** The most work that one case may take: about a minute, some thousand times what the worked cases take. */
const MOST = 50_000_000;
/** With more to demand the demands alone fill the memory. */
const MOST_DEMANDS = 1_000_000;
const TOO_MUCH = 'the case takes more work than one may; split the table, merge classes or take a smaller threshold';

/** An answer for which a limit of work is enough; otherwise the other one, which says so. Half an answer is none. */
function withinLimit(
  problem: ProtectionProblem,
  solver: Solver,
  most: number,
  answer: (counted: Solver) => object,
  without: object,
): object {
  const demands = problem.primary.filter(Boolean).length * problem.k * (1 + problem.agencies.size);
  if (demands > MOST_DEMANDS) return without;
  const work = workUpTo(most);
  const found = answer(counted(solver, work));
  return isOver(work) ? without : found;
}

const tooMuch = (cell: string): Violation => ({ rule: 'work', cell, says: TOO_MUCH });

/** The answer to `protect` for one case, as it is printed. */
export function protectCase(read: DisclosureCase, optimal: boolean, solver: Solver, most = MOST): object {
  const { problem } = caseProblem(read);
  withThreshold(read, problem);
  const primary = problem.tables.ids.filter((_, cell) => problem.primary[cell]);
  const refused = { verdict: 'refuse', reason: TOO_MUCH, primary, secondary: [], cost: null, intervals: {}, sensitivity: {} };
  return withinLimit(problem, solver, most, (counted) => protection(read, optimal, counted), { case: read.id, ...refused });
}

function protection(read: DisclosureCase, optimal: boolean, solver: Solver): object {
  const { problem, unit } = caseProblem(read);
  const ids = problem.tables.ids;
  const primary = ids.filter((_, cell) => problem.primary[cell]);
  const found = protect(problem, optimal, solver);
  const sensitivity = Object.fromEntries(
    read.cells.flatMap((cell) => {
      const rule = sensitivityOf(cell, read.rules);
      return rule ? [[cell.id, rule]] : [];
    }),
  );
  const common = { case: read.id, verdict: found.verdict, reason: found.reason, primary };
  if (found.verdict === 'refuse') return { ...common, secondary: [], cost: null, intervals: {}, sensitivity };
  const secondary = ids.filter((_, cell) => found.pattern[cell] && isSecondary(problem, cell));
  return { ...common, secondary, cost: rounded(found.cost), intervals: intervals(ids, found.intervals, unit), sensitivity };
}

/**
 * Below a threshold of two there is nothing between which a hidden count could vary, and what would be called protected would be known.
 * Without any threshold protection levels must be what is required.
 */
function withThreshold({ id }: DisclosureCase, { k, requirement }: ProtectionProblem): void {
  if (k >= 2 || (k === 0 && requirement === 'levels')) return;
  throw new MalformedCase(id, 'rules.k', 'must be at least 2, or 0 where the requirement is levels');
}

/** The answer to `audit`: of the pattern named, or given in the case, or hiding primary cells only. */
export function auditCase(read: DisclosureCase, masked: readonly string[] | undefined, solver: Solver, most = MOST): object {
  const { problem } = caseProblem(read);
  const unknown = { verdict: 'reject', intervals: {}, integerValues: {}, seenBy: {}, violations: [tooMuch(problem.tables.ids[0]!)] };
  return withinLimit(problem, solver, most, (counted) => audited(read, masked, counted), { case: read.id, ...unknown });
}

function audited(read: DisclosureCase, masked: readonly string[] | undefined, solver: Solver): object {
  const { problem, unit } = caseProblem(read);
  const ids = problem.tables.ids;
  const strange = masked?.find((id) => !ids.includes(id));
  if (strange !== undefined) throw new MalformedCase(read.id, '--masked', `${strange} is not the id of a cell`);
  const hidden = masked ?? read.given?.masked;
  const pattern = hidden ? ids.map((id) => hidden.includes(id)) : primariesOnly(problem);
  const audit = auditPattern(problem, pattern, solver);
  const scaled = Object.entries(audit.intervals).map(([id, interval]) => [id, interval && inUnit(interval, unit)]);
  const values = Object.entries(audit.integerValues).map(([id, each]) => [id, each.map((value) => rounded(value * unit))]);
  return {
    case: read.id,
    verdict: audit.verdict,
    intervals: Object.fromEntries(scaled),
    integerValues: Object.fromEntries(values),
    seenBy: audit.seenBy,
    violations: audit.violations,
  };
}

/** The answer to `restate`; a case without two versions of its records is held. */
export function restateCase(read: DisclosureCase, solver: Solver, most = MOST): object {
  const { problem } = caseProblem(read);
  const held = { case: read.id, verdict: 'hold', grossChanges: {}, violations: [tooMuch(read.cells[0]!.id)] };
  return withinLimit(problem, solver, most, (counted) => restated(read, counted), held);
}

function restated(read: DisclosureCase, solver: Solver): object {
  const { v1, v2, given, cells } = read;
  if (v1 === undefined || v2 === undefined) {
    const says = 'the case has no records v1 and v2 to compare';
    return { case: read.id, verdict: 'hold', grossChanges: {}, violations: [{ rule: 'records', cell: cells[0]!.id, says }] };
  }
  withThreshold(read, caseProblem(read).problem);
  const index = new Map(cells.map((cell, at) => [cell.id, at]));
  const counted = (records: readonly CaseRecord[]): readonly CountedRecord[] =>
    records.map(({ record, cells: touched }) => ({ record, cells: touched.map((id) => index.get(id)!) }));
  const [recordsBefore, recordsAfter] = [counted(v1), counted(v2)];
  const version = (records: readonly CountedRecord[], field: string) =>
    caseProblem(read, { counts: countsOf(records, cells.length), field }).problem;
  const restatement = decideRestatement(
    {
      before: version(recordsBefore, 'v1'),
      after: version(recordsAfter, 'v2'),
      recordsBefore,
      recordsAfter,
      published: given?.masked && cells.map((cell) => given.masked!.includes(cell.id)),
      kRev: read.rules.kRev ?? 5,
    },
    solver,
  );
  const grossChanges = Object.fromEntries(restatement.grossChanges.map((change, cell) => [cells[cell]!.id, change]));
  return { case: read.id, verdict: restatement.verdict, grossChanges, violations: restatement.violations };
}

function intervals(
  ids: readonly string[],
  found: readonly (readonly [number, number] | null)[],
  unit: number,
): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(found.flatMap((interval, cell) => (interval ? [[ids[cell]!, inUnit(interval, unit)]] : [])));
}

function inUnit([low, high]: readonly [number, number], unit: number): readonly [number, number] {
  return [rounded(low * unit), rounded(high * unit)];
}

function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
