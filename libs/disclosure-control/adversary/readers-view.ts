import type { CellStatus, ReleaseView } from '../attack/release-view.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { ReleasedArtefact, ReleasedCell } from '../release/released-artefact.js';

/**
 * What an attacker puts together from the artefacts of a year, the plan and the public parameters, and from nothing
 * else. A masked cell's interval gives its status away; of what is in no artefact nothing is known.
 */
export function readersView(plan: PublicationPlan, artefacts: readonly ReleasedArtefact[], upperBound: number): ReleaseView {
  const released = new Map(artefacts.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  const size = plan.due[artefacts.length - 1]!;
  const cells = plan.cells.slice(0, size).map(({ id }) => released.get(id));
  return {
    tables: {
      ids: plan.cells.slice(0, size).map(({ id }) => id),
      relations: plan.relations.filter(({ total, parts }) => [total, ...parts].every((cell) => cell < size)),
    },
    status: cells.map((cell) => statusOf(cell, plan.k)),
    figures: cells.map((cell) => (cell?.status === 'shown' ? cell.count : 0)),
    k: plan.k,
    upperBound,
    measures: plan.program.magnitudes.map(({ name, perCase, base }) => ({
      name,
      perCase,
      known: cells.map((cell) => {
        const amount = cell?.status === 'shown' ? cell.amounts[name] : undefined;
        return amount === undefined ? null : around(amount, base);
      }),
    })),
  };
}

function statusOf(cell: ReleasedCell | undefined, k: number): CellStatus {
  if (cell === undefined) return 'notStated';
  if (cell.status === 'shown') return 'shown';
  if (cell.hi < k) return 'small';
  return cell.lo >= k ? 'withheld' : 'notStated';
}

function around(amount: number, base: number): readonly [number, number] {
  return [Math.max(0, amount - base / 2), amount + base / 2];
}
