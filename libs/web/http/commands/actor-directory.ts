/** A person who may act here. */
export interface KnownActor {
  readonly id: string;
  readonly roles: readonly string[];
  /** False once the person may no longer act. */
  readonly active: boolean;
}

/** Who may act, and in which roles. Asked on every request, so that a change counts at once. */
export interface ActorDirectory {
  /** @param id a UUID in small letters */
  find(id: string): Promise<KnownActor | null>;
}

/** Nest token of the `ActorDirectory`. */
export const ACTOR_DIRECTORY = Symbol('ActorDirectory');
