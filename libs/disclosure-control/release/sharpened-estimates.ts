import type { PublicationPlan } from '../plan/publication-plan.js';
import type { KnownCell } from './known-cell.js';
import type { LinkedPart } from './linked-part.js';

/**
 * The planned figures, corrected by what earlier releases of the year have shown: a total over released parts is their
 * sum, where a hidden part counts as planned; a cell split by several classes is scaled as its margins are. Public
 * throughout, so that the choice stays blind to the values of this release (specification 2.6 C2).
 */
export function sharpenedEstimates(plan: PublicationPlan, part: LinkedPart, known: readonly KnownCell[]): readonly number[] {
  const planned = part.cells.map((cell) => plan.cells[cell]!.estimate);
  const due = new Set(part.due);
  const summed = [...planned];
  for (const { total, parts } of part.tables.relations) {
    if (!due.has(total) || parts.some((each) => due.has(each))) continue;
    summed[total] = parts.reduce((sum, each) => sum + (typeof known[each] === 'number' ? known[each] : planned[each]!), 0);
  }
  const index = new Map(part.tables.ids.map((id, cell) => [id, cell]));
  const drift = (id: string) => {
    const cell = index.get(id);
    return cell === undefined || planned[cell] === 0 ? 1 : summed[cell]! / planned[cell]!;
  };
  return summed.map((estimate, cell) => {
    const { classes, period } = plan.cells[part.cells[cell]!]!;
    const names = Object.keys(classes);
    if (!due.has(cell) || names.length < 2) return estimate;
    const margins = names.reduce((product, name) => product * drift(`${period.code}|${name}=${classes[name]!.code}`), 1);
    const whole = drift(period.code);
    return whole === 0 ? estimate : (estimate * margins) / whole ** (names.length - 1);
  });
}
