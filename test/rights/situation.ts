import type { Relation, RightName } from '../../src/rights.js';

/** Somebody, and something of somebody else or of theirs that they ask for. */
export interface Situation {
  readonly who: string;
  readonly actor: string;
  /** In which they count here: none of a deactivated person, none of a coordinator with a conflict. */
  readonly roles: readonly string[];
  readonly holds: readonly Relation[];
  /** Where another relation counts for one right than for the others. */
  readonly but?: Readonly<Partial<Record<RightName, readonly Relation[]>>>;
  /** Left out where only a part of the matrix is walked: what it tells is told by the flips of the table. */
  readonly beside?: true;
  readonly on: 'case' | 'contact' | 'person' | 'anything';
  readonly ids: Readonly<Record<string, string>>;
}
