import { agencyAttackers, demandsOf, isMet, publicAttacker, type Demand } from '../attack/demand.js';
import { possibleWorlds, type PossibleWorlds } from '../attack/possible-worlds.js';
import type { Attacker } from '../attack/release-view.js';
import { viewOf } from '../attack/view-of.js';
import type { Solver } from '../solver/solver.js';
import { isAlwaysMasked, isAlwaysShown, isSmall, type Pattern, type ProtectionProblem } from '../tables/protection-problem.js';

/** One way in which a pattern falls short; `says` is a sentence for a person. */
export interface Violation {
  readonly rule: string;
  readonly cell: string;
  readonly agency?: string;
  readonly says: string;
}

/** What attackers learn from a pattern, by cell id. */
export interface Audit {
  readonly verdict: 'accept' | 'reject';
  readonly intervals: Readonly<Record<string, readonly [number, number] | null>>;
  readonly integerValues: Readonly<Record<string, readonly number[]>>;
  /** By agency: what it can still believe of each small primary; empty where own knowledge is not audited. */
  readonly seenBy: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly violations: readonly Violation[];
}

/**
 * Attacks a pattern with every attacker of the problem's rules and says what stays possible: for every masked cell and
 * every small primary the exact interval and every whole value in it (holes, as parity makes them, included).
 */
export function auditPattern(problem: ProtectionProblem, masked: Pattern, solver: Solver): Audit {
  const pattern = masked.map((mask, cell) => (mask || isAlwaysMasked(problem, cell)) && !isAlwaysShown(problem, cell));
  const ids = problem.tables.ids;
  const cells = ids.flatMap((_, cell) => (pattern[cell] || isSmallPrimary(problem, cell) ? [cell] : []));
  const violations = formViolations(problem, masked, pattern);
  const demands = demandsOf(problem).filter((demand) => pattern[demand.cell]);

  const seen = attackedBy(problem, pattern, publicAttacker(problem), solver, (worlds, view) => {
    const values = cells.map((cell) => [ids[cell]!, possibleValues(worlds, cell, problem.counts[cell]!, pattern[cell]!)] as const);
    const ranges = cells.map((cell) => [ids[cell]!, worlds.range(cell)] as const);
    violations.push(
      ...demands.filter((each) => each.attacker.own === undefined && !isMet(each, view, worlds)).map((each) => unmet(problem, each)),
    );
    return { values: Object.fromEntries(values), intervals: Object.fromEntries(ranges) };
  });
  const smallPrimaries = cells.filter((cell) => isSmallPrimary(problem, cell));
  const seenBy = agencyAttackers(problem).map((agency) => [
    agency.name,
    attackedBy(problem, pattern, agency, solver, (worlds, view) => {
      violations.push(
        ...demands
          .filter((each) => each.attacker.name === agency.name && each.attacker.own && !isMet(each, view, worlds))
          .map((each) => unmet(problem, each)),
      );
      return Object.fromEntries(
        smallPrimaries.map((cell) => [ids[cell]!, possibleValues(worlds, cell, problem.counts[cell]!, pattern[cell]!)]),
      );
    }),
  ]);
  return {
    verdict: violations.length === 0 ? 'accept' : 'reject',
    intervals: seen.intervals,
    integerValues: seen.values,
    seenBy: Object.fromEntries(seenBy),
    violations,
  };
}

function attackedBy<Result>(
  problem: ProtectionProblem,
  pattern: Pattern,
  attacker: Attacker,
  solver: Solver,
  ask: (worlds: PossibleWorlds, view: ReturnType<typeof viewOf>) => Result,
): Result {
  const view = viewOf(problem, pattern);
  const worlds = possibleWorlds(view, attacker, solver);
  try {
    return ask(worlds, view);
  } finally {
    worlds.close();
  }
}

function possibleValues(worlds: PossibleWorlds, cell: number, count: number, hidden: boolean): readonly number[] {
  if (!hidden) return [count];
  const range = worlds.range(cell);
  if (range === null) return [];
  const candidates = Array.from({ length: range[1] - range[0] + 1 }, (_, index) => range[0] + index);
  return candidates.filter((value) => worlds.witness(cell, value) !== null);
}

function isSmallPrimary(problem: ProtectionProblem, cell: number): boolean {
  return problem.primary[cell]! && isSmall(problem, cell);
}

/** What is wrong with a pattern before any attack: shown primaries, and masks on what is known for ever. */
function formViolations(problem: ProtectionProblem, masked: Pattern, pattern: Pattern): Violation[] {
  if (problem.requirement === 'none') return [];
  return problem.tables.ids.flatMap((id, cell): Violation[] => {
    if (problem.primary[cell] && !pattern[cell]) {
      return [{ rule: 'primary-shown', cell: id, says: `${id} is a primary cell and is shown with its figure` }];
    }
    if (masked[cell] && !pattern[cell]) {
      return [{ rule: 'frozen-masked', cell: id, says: `${id} is known already; a mask on it hides nothing` }];
    }
    return [];
  });
}

function unmet(problem: ProtectionProblem, { attacker, cell, needs }: Demand): Violation {
  const id = problem.tables.ids[cell]!;
  const who = attacker.own ? `agency ${attacker.name}` : `attacker ${attacker.name}`;
  const agency = attacker.own && { agency: attacker.name };
  switch (needs.kind) {
    case 'value':
      return { rule: 'full-range', cell: id, ...agency, says: `${who} can exclude that ${id} is ${needs.value}` };
    case 'twoValues':
      return { rule: 'exact', cell: id, ...agency, says: `${who} knows ${id} exactly` };
    case 'cover':
      return { rule: 'levels', cell: id, ...agency, says: `${who} can narrow ${id} to less than ${needs.from} to ${needs.to}` };
    case 'width':
      return { rule: 'width', cell: id, ...agency, says: `${who} can narrow ${id} to fewer than ${needs.least + 1} values` };
    default:
      return needs satisfies never;
  }
}
