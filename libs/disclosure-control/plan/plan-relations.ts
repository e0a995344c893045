import type { Relation } from '../tables/linked-tables.js';
import type { PlanCell } from './plan-cell.js';

/**
 * All sums that hold between cells of a plan: a cell is split along one dimension, time or a classification, into cells
 * that are alike in all others and together hold exactly what it holds.
 *
 * @param classSizes how many classes each classification has
 */
export function planRelations(cells: readonly PlanCell[], classSizes: ReadonlyMap<string, number>): readonly Relation[] {
  const dimensions = ['time', ...new Set(cells.flatMap(({ classes }) => Object.keys(classes)))];
  return dimensions.flatMap((dimension) => {
    const alike = new Map<string, number[]>();
    cells.forEach((cell, index) => {
      const key = likeness(cell, dimension);
      alike.set(key, [...(alike.get(key) ?? []), index]);
    });
    return [...alike.values()].flatMap((group) => splitsWithin(cells, group, dimension, classSizes.get(dimension) ?? 12));
  });
}

function splitsWithin(cells: readonly PlanCell[], group: readonly number[], dimension: string, all: number): readonly Relation[] {
  const sizeOf = (members: readonly string[] | null) => members?.length ?? all;
  const held = new Map(group.map((index) => [index, heldBy(cells[index]!, dimension)]));
  const inside = (part: number, whole: number) =>
    part !== whole && isSubset(held.get(part)!, held.get(whole)!) && !isSubset(held.get(whole)!, held.get(part)!);
  return group.flatMap((total) => {
    const below = group.filter((part) => inside(part, total));
    const parts = below.filter((part) => !below.some((between) => inside(part, between)));
    const size = parts.reduce((sum, part) => sum + sizeOf(held.get(part)!), 0);
    return parts.length > 1 && size === sizeOf(held.get(total)!) ? [{ total, parts }] : [];
  });
}

/** What a cell holds along a dimension; null stands for everything. */
function heldBy(cell: PlanCell, dimension: string): readonly string[] | null {
  if (dimension === 'time') return cell.period.months.map(String);
  return cell.classes[dimension]?.members ?? null;
}

function isSubset(part: readonly string[] | null, whole: readonly string[] | null): boolean {
  if (whole === null) return true;
  return part !== null && part.every((each) => whole.includes(each));
}

function likeness(cell: PlanCell, dimension: string): string {
  const others = Object.entries(cell.classes).filter(([name]) => name !== dimension);
  const time = dimension === 'time' ? '' : cell.period.code;
  return JSON.stringify([time, ...others.map(([name, each]) => [name, each.code]).sort()]);
}
