import type { PublishedClass } from './classification.js';
import type { Period } from './periods.js';

/** A cell of the plan: a period, and for each classification it is split by, the published class. */
export interface PlanCell {
  readonly id: string;
  readonly period: Period;
  readonly classes: Readonly<Record<string, PublishedClass>>;
  /** Tables it stands in. */
  readonly tables: readonly string[];
  /** Public guess of its count. */
  readonly estimate: number;
  /** Public cost of hiding it, from its place alone (specification 2.6 C1). */
  readonly cost: number;
}

/** Whether a cell is all that its release is about. */
export function isTotal({ period, classes }: PlanCell): boolean {
  return period.code === period.release && Object.keys(classes).length === 0;
}

/** A name for what a cell holds, by the members of its classes: two plans may call different classes "other". */
export function contentOf({ period, classes }: Pick<PlanCell, 'classes'> & { readonly period: Pick<Period, 'code'> }): string {
  const held = Object.entries(classes).map(([name, { members }]) => [name, [...members].sort()]);
  return JSON.stringify([period.code, held.sort()]);
}
