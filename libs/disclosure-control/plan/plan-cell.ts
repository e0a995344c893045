import type { PublishedClass } from './classification.js';
import type { Period } from './periods.js';

/** A cell of the plan: a period, and for each classification it is split by, the published class. */
export interface PlanCell {
  readonly id: string;
  readonly period: Period;
  readonly classes: Readonly<Record<string, PublishedClass>>;
  /** Tables it stands in; it is dropped where all of them are. */
  readonly tables: readonly string[];
  /** Public guess of its count. */
  readonly estimate: number;
  /** Public cost of hiding it: 1, and 3 for each dimension at its total (specification 2.6 C1). */
  readonly cost: number;
}
