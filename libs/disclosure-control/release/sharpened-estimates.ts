import type { PublicationPlan } from '../plan/publication-plan.js';
import type { ProtectionProblem } from '../tables/protection-problem.js';

/**
 * The planned figures, corrected by what earlier releases of the year have shown: a total over released parts is their
 * sum, where a hidden part counts as planned; a cell split by several classes is scaled as its margins are. Public
 * throughout, so that the choice stays blind to the values of this release (specification 2.6 C2).
 */
export function sharpenedEstimates(
  plan: PublicationPlan,
  release: number,
  problem: Pick<ProtectionProblem, 'counts' | 'state' | 'tables'>,
): readonly number[] {
  const planned = plan.cells.slice(0, problem.counts.length).map(({ estimate }) => estimate);
  if (release === 0) return planned;
  const before = plan.due[release - 1]!;
  const summed = [...planned];
  for (const { total, parts } of problem.tables.relations) {
    if (total < before || parts.some((part) => part >= before)) continue;
    summed[total] = parts.reduce(
      (sum, part) => sum + (problem.state[part] === 'frozenPublished' ? problem.counts[part]! : planned[part]!),
      0,
    );
  }
  const index = new Map(problem.tables.ids.map((id, cell) => [id, cell]));
  const drift = (id: string) => {
    const cell = index.get(id);
    return cell === undefined || planned[cell] === 0 ? 1 : summed[cell]! / planned[cell]!;
  };
  return summed.map((estimate, cell) => {
    const { classes, period } = plan.cells[cell]!;
    const names = Object.keys(classes);
    if (cell < before || names.length < 2) return estimate;
    const margins = names.reduce((product, name) => product * drift(`${period.code}|${name}=${classes[name]!.code}`), 1);
    const whole = drift(period.code);
    return whole === 0 ? estimate : (estimate * margins) / whole ** (names.length - 1);
  });
}
