/**
 * An immutable statistical record: posted once, frozen when its period closes, so that annual figures are sums of what
 * was posted and no revision can be compared with an earlier version (specification 2.1).
 */
export interface StatRecord {
  readonly id: string;
  /** Month of posting, 1 to 12. */
  readonly month: number;
  /** By classification, the one class of the record. */
  readonly classes: Readonly<Record<string, string>>;
  /** Every agency served (for contacts: the responder). */
  readonly agencies: readonly string[];
  readonly responders: readonly string[];
  /** By magnitude, a whole number in the magnitude's unit. */
  readonly magnitudes: Readonly<Record<string, number>>;
}
