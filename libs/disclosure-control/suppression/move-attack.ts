import type { LinearRow, Solver } from '../solver/solver.js';
import type { CapacityModel, Cut, Move } from './capacity-model.js';

/** How far a cell can be moved under a (possibly fractional) pattern, and the cut that says what is missing. */
export interface MoveAttack {
  /** The cut that this pattern violates, or null where the move succeeds. `masks` by cell, between 0 and 1. */
  violatedCut(move: Move, masks: readonly number[]): Cut | null;
  /** How far the move gets with these masks. */
  reach(move: Move, masks: readonly number[]): number;
  close(): void;
}

const SLACK = 1e-6;

/**
 * Attack subproblem of the search for a pattern: move one cell as far as the relations and the capacities of the
 * masked cells let it, and where that is not far enough read a capacity cut off the duals. Any duals give a valid cut
 * (weak duality), so that a wrong solver costs optimality, never validity. Fischetti & Salazar 2000; specification 2.6.
 */
export function moveAttack(model: CapacityModel, solver: Solver): MoveAttack {
  const size = model.tables.ids.length;
  const rows = model.tables.relations.map(({ total, parts }): LinearRow => ({
    columns: [total, ...parts],
    factors: [1, ...parts.map(() => -1)],
    lower: 0,
    upper: 0,
  }));
  const session = solver.open({
    lower: new Array<number>(size).fill(0),
    upper: new Array<number>(size).fill(0),
    whole: new Array<boolean>(size).fill(false),
    rows,
  });
  let applied: readonly number[] = new Array<number>(size).fill(0);
  const down = (move: Move | null, cell: number) => (move?.cell === cell ? move.ownCapacity : undefined) ?? model.downCapacity[cell]!;
  const up = (move: Move | null, cell: number) => (move?.cell === cell ? move.ownCapacity : undefined) ?? model.upCapacity[cell]!;
  const bound = (move: Move | null, cell: number, mask: number) => session.setBounds(cell, -down(move, cell) * mask, up(move, cell) * mask);

  const attack = (move: Move, masks: readonly number[]) => {
    masks.forEach((mask, cell) => {
      if (mask !== applied[cell]) bound(null, cell, mask);
    });
    applied = [...masks];
    bound(move, move.cell, masks[move.cell]!);
    session.setCost(move.cell, move.sign);
    const answer = session.solve('maximize');
    session.setCost(move.cell, 0);
    bound(null, move.cell, masks[move.cell]!);
    return answer.status === 'optimal' ? answer : null;
  };

  const cutFrom = (move: Move, duals: Float64Array, factor: 1 | -1): Cut => {
    const residual = new Array<number>(size).fill(0);
    residual[move.cell] = move.sign;
    rows.forEach((row, index) => {
      const dual = duals[index]! * factor;
      if (Math.abs(dual) > 1e-9) row.columns.forEach((cell, at) => (residual[cell]! -= dual * row.factors[at]!));
    });
    const weights = residual.map((each, cell) => {
      const capacity = each > 0 ? each * up(move, cell) : -each * down(move, cell);
      return capacity > 1e-9 ? Math.min(1, capacity / move.target) : 0;
    });
    const own = weights[move.cell]!;
    const cells = weights.flatMap((weight, cell) => (weight > 0 && cell !== move.cell ? [cell] : []));
    return { cells, weights: cells.map((cell) => weights[cell]!), atLeast: 1 - own };
  };

  return {
    violatedCut: (move, masks) => {
      const answer = attack(move, masks);
      if (answer !== null && answer.values[move.cell]! * move.sign >= move.target - SLACK) return null;
      if (answer === null) return null;
      const cuts = ([1, -1] as const).map((factor) => cutFrom(move, answer.rowDuals, factor));
      return cuts.find((cut) => violation(cut, masks) > SLACK) ?? null;
    },
    reach: (move, masks) => {
      const answer = attack(move, masks);
      return answer === null ? 0 : answer.values[move.cell]! * move.sign;
    },
    close: () => session.close(),
  };
}

function violation(cut: Cut, masks: readonly number[]): number {
  return cut.atLeast - cut.cells.reduce((sum, cell, at) => sum + cut.weights[at]! * masks[cell]!, 0);
}
