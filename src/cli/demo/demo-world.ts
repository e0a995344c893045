import type { ApiClient } from '../api-client.js';
import type { Chance } from './chance.js';
import type { Roster } from './roster.js';
import type { Timeline } from './timeline.js';

/** An agency of the demo, as far as stories choose by it. */
export interface DemoAgency {
  readonly id: string;
  readonly kind: 'psap' | 'department';
  readonly county: string;
  readonly discipline: string;
  /** A team may go there only with pre-approval. */
  readonly outside: boolean;
}

/** Who does not go out, but keeps the program running. */
export interface Office {
  readonly administrator: string;
  readonly privacyOfficer: string;
  readonly coordinators: readonly string[];
  readonly approvers: readonly string[];
}

/** What was counted while the program went on, for the summary. */
export type Tally = Map<string, number>;

/** What every story stands on. */
export interface DemoWorld {
  readonly timeline: Timeline;
  /** When the invented time ends. */
  readonly end: number;
  readonly agencies: readonly DemoAgency[];
  readonly office: Office;
  readonly roster: Roster;
  /** What falls out how in the story of this name. */
  chance(name: string): Chance;
  /** As somebody who acts in that story: the same story sends the same commands under the same keys. */
  client(name: string): ApiClient;
  counted(what: string): void;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function momentOf(instant: number): string {
  return new Date(instant).toISOString();
}
