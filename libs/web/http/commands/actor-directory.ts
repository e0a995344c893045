/** Somebody who may act here. */
export interface KnownActor {
  readonly id: string;
  readonly roles: readonly string[];
  /** False once they may no longer act. */
  readonly active: boolean;
  /** By what they showed they may look, and do nothing. */
  readonly readsOnly?: boolean;
  /** Names of the rights that they come for, where they are nobody for anything else: a program, and no person. */
  readonly onlyFor?: ReadonlySet<string>;
}

/** What a request shows to say who acts: `Authorization: <scheme> <secret>`. Never to be written down anywhere. */
export interface Credentials {
  /** In small letters: `bearer`. */
  readonly scheme: string;
  readonly secret: string;
  /** Whether the connection is one of this very machine, and nobody passed the request on. */
  readonly fromThisMachine: boolean;
}

/** Who may act, and in which roles. Asked on every request, so that a change counts at once. */
export interface ActorDirectory {
  /**
   * @param now by the clock of the program
   * @returns null where the credentials are nobody's, or no longer good: nobody is told which
   */
  whoHas(credentials: Credentials, now: Date): Promise<KnownActor | null>;
}

/** Nest token of the `ActorDirectory`. */
export const ACTOR_DIRECTORY = Symbol('ActorDirectory');
