import type { Urgency } from './standard-values.js';
import type { When } from './when.js';

/** Something that waits for somebody, in the one shape in which each context gives its own to Work. */
export interface Waiting<Kind extends string = string, About = unknown> {
  /** Unique among everything that waits. */
  readonly id: string;
  readonly kind: Kind;
  /** The date that it was given; of what has none, by when it is pressing. */
  readonly dueAt: When;
  /** How soon, where nobody gave it a date; and since when it waits. */
  readonly wanted: Urgency | null;
  readonly since: When | null;
  /** Whose it is, as whoever asks sees it: `somebody` is named. */
  readonly owner: 'own' | 'desk' | 'approvers' | 'somebody';
  readonly ownerName: string | null;
  readonly about: About;
}

/** How much waits, counted only so far: `orMore` where counting was given up. */
export interface WaitingCount {
  readonly count: number;
  readonly orMore: boolean;
}
