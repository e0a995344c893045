import { boundsSeen, type Attacker, type ReleaseView } from './release-view.js';

/**
 * Every set of counts an attacker cannot exclude, found by trying all of them: slow, and without a solver. A relation
 * gives the value of its last cell.
 */
export function everyWorld(view: ReleaseView, attacker: Attacker): readonly (readonly number[])[] {
  const hidden = view.status.flatMap((status, cell) => (status === 'shown' ? [] : [cell]));
  const place = new Map(hidden.map((cell, at) => [cell, at]));
  const lines = view.tables.relations.map(({ total, parts }) => ({
    total,
    parts,
    last: Math.max(-1, ...[total, ...parts].map((cell) => place.get(cell) ?? -1)),
  }));
  const counts = [...view.figures];
  const worlds: (readonly number[])[] = [];
  const [low, high] = [0, 1].map((end) =>
    view.status.map((status, cell) => (status === 'shown' ? view.figures[cell]! : boundsSeen(view, attacker, cell)[end]!)),
  );
  const spread = (cell: number, at: number, bounds: readonly number[]) => ((place.get(cell) ?? -1) <= at ? counts[cell]! : bounds[cell]!);
  const holds = (at: number) =>
    lines.every(({ total, parts }) => {
      const least = parts.reduce((sum, part) => sum + spread(part, at, low!), 0);
      const most = parts.reduce((sum, part) => sum + spread(part, at, high!), 0);
      return least <= spread(total, at, high!) && most >= spread(total, at, low!);
    });
  const determined = (at: number, cell: number): readonly [number, number] | null => {
    const line = lines.find(({ last }) => last === at);
    if (line === undefined) return null;
    const others = line.parts.reduce((sum, part) => sum + (part === cell ? 0 : counts[part]!), 0);
    const value = line.total === cell ? others : counts[line.total]! - others;
    return [value, value];
  };
  const fill = (at: number): void => {
    if (at === hidden.length) {
      worlds.push([...counts]);
      return;
    }
    const cell = hidden[at]!;
    const [low, high] = determined(at, cell) ?? boundsSeen(view, attacker, cell);
    const [least, most] = boundsSeen(view, attacker, cell);
    for (let value = Math.max(low, least); value <= Math.min(high, most); value++) {
      counts[cell] = value;
      if (holds(at)) fill(at + 1);
    }
    counts[cell] = 0;
  };
  if (holds(-1)) fill(0);
  return worlds;
}

/** The values a cell takes in these worlds, ascending. */
export function valuesIn(worlds: readonly (readonly number[])[], cell: number): readonly number[] {
  return [...new Set(worlds.map((world) => world[cell]!))].sort((a, b) => a - b);
}
