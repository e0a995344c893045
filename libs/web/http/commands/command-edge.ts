import type { ToldPositions } from './told-positions.js';

/** What makes commands of this installation meet their repeats. */
export interface CommandEdge {
  /** Namespace of derived ids: a UUID, the same for ever. */
  readonly namespace: string;
  /** How positions are told to somebody in these roles: from one plain position to the next, anybody could count what happens. */
  readonly positionsFor?: (roles: readonly string[]) => ToldPositions;
}

/** Nest token of the `CommandEdge`. */
export const COMMAND_EDGE = Symbol('CommandEdge');
