/** What makes commands of this installation meet their repeats. */
export interface CommandEdge {
  /** Namespace of derived ids: a UUID, the same for ever. */
  readonly namespace: string;
}

/** Nest token of the `CommandEdge`. */
export const COMMAND_EDGE = Symbol('CommandEdge');
