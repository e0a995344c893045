/** What makes commands of this installation meet their repeats. */
export interface CommandEdge {
  /** Namespace of derived ids: a UUID, the same for ever. */
  readonly namespace: string;
  /**
   * Whether somebody in these roles may know how far the events reach: from one such position to the next whoever may not could count what
   * happens. Everybody, where it is left out.
   */
  readonly tellsPositions?: (roles: readonly string[]) => boolean;
}

/** Nest token of the `CommandEdge`. */
export const COMMAND_EDGE = Symbol('CommandEdge');
