import type { CaseEvent } from '../../src/cases/domain/case.events.js';

/** One correction as somebody makes it: what was recorded, what they send, and what the case shows then. */
export interface Walk {
  /** `InterventionHeld.minutes` */
  readonly covers: readonly string[];
  readonly command: string;
  readonly before: readonly CaseEvent[];
  readonly actor?: string;
  /** Below the case, over the API. */
  readonly path: string;
  readonly body: object;
  /** Of the last events of the case. */
  readonly records: readonly object[];
  /** What the case says of it afterwards. */
  readonly shows?: object;
}
