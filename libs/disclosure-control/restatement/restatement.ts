import { demandsOf, isMet, publicAttacker, type Demand } from '../attack/demand.js';
import { possibleWorlds } from '../attack/possible-worlds.js';
import type { ReleaseView } from '../attack/release-view.js';
import { viewOf } from '../attack/view-of.js';
import type { Violation } from '../audit/audit-pattern.js';
import { protect } from '../publisher/protect.js';
import type { Solver } from '../solver/solver.js';
import type { Pattern, ProtectionProblem } from '../tables/protection-problem.js';
import { grossChange, type CountedRecord } from './gross-changes.js';

/** A published unit and what it would be restated to. */
export interface RestatementRequest {
  readonly before: ProtectionProblem;
  readonly after: ProtectionProblem;
  readonly recordsBefore: readonly CountedRecord[];
  readonly recordsAfter: readonly CountedRecord[];
  /** The pattern published; where it is not given, the one the publisher chooses for `before`. */
  readonly published?: Pattern;
  /** Fewest records in which a cell may differ, if it differs at all. */
  readonly kRev: number;
}

/** Whether the whole unit is restated or held; `grossChanges` by cell index. */
export interface Restatement {
  readonly verdict: 'restate' | 'hold';
  readonly grossChanges: readonly number[];
  readonly violations: readonly Violation[];
}

/**
 * Gated restatement: the whole unit is restated only where every cell, and every group of masked cells of a relation,
 * differs in no record or in at least kRev; where what was hidden stays hidden; and where both versions together still
 * leave every small primary of either its full range. Otherwise the unit is held (specification 2.1 R5).
 */
export function decideRestatement(request: RestatementRequest, solver: Solver): Restatement {
  const { before, after, recordsBefore, recordsAfter, kRev } = request;
  const ids = before.tables.ids;
  const grossChanges = ids.map((_, cell) => grossChange(recordsBefore, recordsAfter, [cell]));
  const hold = (violations: readonly Violation[]): Restatement => ({ verdict: 'hold', grossChanges, violations });

  const few = grossChanges.flatMap((change, cell) => tooFew(ids[cell]!, change, kRev));
  const old = request.published ?? patternOf(before, solver);
  if (typeof old === 'string') return hold([...few, held('first-version', ids[0]!, old)]);
  const fresh = patternOf(keepingMasked(after, old), solver);
  if (typeof fresh === 'string') return hold([...few, held('second-version', ids[0]!, fresh)]);

  const groups = before.tables.relations.flatMap(({ total, parts }) => {
    const masked = [total, ...parts].filter((cell) => old[cell] || fresh[cell]);
    if (masked.length < 2) return [];
    const change = grossChange(recordsBefore, recordsAfter, masked);
    return tooFew(masked.map((cell) => ids[cell]).join(' + '), change, kRev);
  });
  const linked = [...few, ...groups].length > 0 ? [] : learnedFromBoth(request, old, fresh, grossChanges, solver);
  const violations = [...few, ...groups, ...linked];
  return violations.length > 0 ? hold(violations) : { verdict: 'restate', grossChanges, violations };
}

function tooFew(cell: string, change: number, kRev: number): Violation[] {
  if (change === 0 || change >= kRev) return [];
  return [{ rule: 'gross-change', cell, says: `${cell} differs in ${change} records, fewer than ${kRev}` }];
}

function held(rule: string, cell: string, says: string): Violation {
  return { rule, cell, says };
}

function patternOf(problem: ProtectionProblem, solver: Solver): Pattern | string {
  const protection = protect(problem, false, solver);
  return protection.verdict === 'publish' ? protection.pattern : protection.reason;
}

function keepingMasked(problem: ProtectionProblem, old: Pattern): ProtectionProblem {
  return { ...problem, state: problem.state.map((state, cell) => (state === 'open' && old[cell] ? 'frozenMasked' : state)) };
}

/**
 * Both versions as one release: a cell that no record touched has the same value in both, and the attacker is assumed
 * to know which cells those are, and that every other one changed in at least kRev records.
 */
function learnedFromBoth(
  { before, after, kRev }: RestatementRequest,
  old: Pattern,
  fresh: Pattern,
  grossChanges: readonly number[],
  solver: Solver,
): readonly Violation[] {
  const size = before.counts.length;
  const view = together(viewOf(countsAlone(before), old), viewOf(countsAlone(after), fresh), grossChanges, kRev);
  const attacker = publicAttacker(before);
  const shifted = demandsOf(countsAlone(after)).map((demand): Demand => ({ ...demand, cell: demand.cell + size }));
  const worlds = possibleWorlds(view, attacker, solver);
  try {
    const unmet = [...demandsOf(countsAlone(before)), ...shifted].filter((demand) => !isMet(demand, view, worlds));
    const cells = new Set(unmet.map(({ cell }) => before.tables.ids[cell % size]!));
    return [...cells].map((cell) => held('both-versions', cell, `both versions together narrow ${cell} below its full range`));
  } finally {
    worlds.close();
  }
}

function together(first: ReleaseView, second: ReleaseView, grossChanges: readonly number[], kRev: number): ReleaseView {
  const size = first.status.length;
  const move = ({ total, parts }: ReleaseView['tables']['relations'][number]) => ({
    total: total + size,
    parts: parts.map((part) => part + size),
  });
  const same = grossChanges.flatMap((change, cell) => (change === 0 ? [{ total: cell, parts: [cell + size] }] : []));
  return {
    ...first,
    tables: {
      ids: [...first.tables.ids, ...second.tables.ids.map((id) => `${id} (second version)`)],
      relations: [...first.tables.relations, ...second.tables.relations.map(move), ...same],
    },
    status: [...first.status, ...second.status],
    figures: [...first.figures, ...second.figures],
    magnitude: [...(first.magnitude ?? []), ...(second.magnitude ?? [])],
    // A record that differs is in one version of the cell and not in the other, so that the two together hold as many.
    atLeast: grossChanges.flatMap((change, cell) => (change === 0 ? [] : [{ cells: [cell, cell + size], least: kRev }])),
  };
}

/** The problem as the counts alone tell it: no measures, no agencies. */
function countsAlone(problem: ProtectionProblem): ProtectionProblem {
  return { ...problem, measures: [], agencies: new Map() };
}
