import { auditPattern } from '../audit/audit-pattern.js';
import { caseProblem } from '../case-file/case-problem.js';
import { sensitivityOf } from '../case-file/case-sensitivity.js';
import type { CaseRecord, DisclosureCase } from '../case-file/case-file.js';
import { MalformedCase } from '../case-file/malformed-case.js';
import { isSecondary, protect } from '../publisher/protect.js';
import { countsOf, type CountedRecord } from '../restatement/gross-changes.js';
import { decideRestatement } from '../restatement/restatement.js';
import type { Solver } from '../solver/solver.js';
import { primariesOnly, type ProtectionProblem } from '../tables/protection-problem.js';

/** The answer to `protect` for one case, as it is printed. */
export function protectCase(read: DisclosureCase, optimal: boolean, solver: Solver): object {
  const { problem, unit } = caseProblem(read);
  withThreshold(read, problem);
  const ids = problem.tables.ids;
  const primary = ids.filter((_, cell) => problem.primary[cell]);
  const protection = protect(problem, optimal, solver);
  const sensitivity = Object.fromEntries(
    read.cells.flatMap((cell) => {
      const found = sensitivityOf(cell, read.rules);
      return found ? [[cell.id, found]] : [];
    }),
  );
  const common = { case: read.id, verdict: protection.verdict, reason: protection.reason, primary };
  if (protection.verdict === 'refuse') return { ...common, secondary: [], cost: null, intervals: {}, sensitivity };
  const secondary = ids.filter((_, cell) => protection.pattern[cell] && isSecondary(problem, cell));
  return { ...common, secondary, cost: rounded(protection.cost), intervals: intervals(ids, protection.intervals, unit), sensitivity };
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
export function auditCase(read: DisclosureCase, masked: readonly string[] | undefined, solver: Solver): object {
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
export function restateCase(read: DisclosureCase, solver: Solver): object {
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
