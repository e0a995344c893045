import type { DomainEvent, StoredEvent } from './event.js';
import type { EventVersions } from './upcasting.js';

/** How the events of a stream add up to what a decision must know. `evolve` never refuses: the past is not arguable. */
export interface Evolution<State, Event extends DomainEvent> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  /**
   * What becomes of a state where an event cannot be understood. Said where nothing hangs on what it said, so that commands can still be
   * decided; where it is not said, they are refused.
   */
  readonly notUnderstood?: (state: State) => State;
  /** What in the state after an event depends on when it was recorded. */
  readonly dated?: (before: State, after: State, recordedAt: string) => State;
}

/**
 * A decision: the events that a command causes in a state, an empty list when there is nothing to do.
 * Pure: clock, ids, actor and facts from elsewhere are data in the command.
 *
 * @throws Refusal when a rule says no
 */
export type Decide<Command, State, Event extends DomainEvent> = (command: Command, state: State) => readonly Event[];

/** What an event says cannot be known: it is of a newer release, or damaged. Holds nothing of its data. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
  constructor() {
    super('an event is of a newer release, or damaged');
  }
}

/**
 * For the end of a `switch` over all types of events, where only one of a newer release comes. The type makes sure that
 * every known one has its case.
 *
 * @throws NotUnderstood always; `fold` passes over it
 */
export function unknownEvent(_event: never): never {
  throw new NotUnderstood();
}

/**
 * Folds events, oldest first, into the state after them. One that cannot be understood changes nothing: what is shown is what
 * is known. Who must not go wrong asks `understand`.
 */
export function fold<State, Event extends DomainEvent>(evolution: Evolution<State, Event>, events: Iterable<Event>): State {
  let state = evolution.initial;
  for (const event of events) state = orNothing(() => evolution.evolve(state, event)) ?? state;
  return state;
}

/** The state of a stream as far as its events can be understood, and the revisions of those that cannot. */
export interface Understood<State> {
  readonly state: State;
  readonly unknown: ReadonlySet<number>;
}

interface Remembered {
  readonly versions: EventVersions;
  readonly evolution: unknown;
  readonly understood: Understood<unknown>;
}

/** What frozen histories were last understood as: the same people, agencies and terms are asked for again and again. */
const remembered = new WeakMap<object, Remembered>();

/**
 * As `fold`, and says which events it passed over: also those whose version is none that this release knows. The same history
 * is not folded again where it is frozen, since then it must come to the same.
 */
export function understand<State, Event extends DomainEvent>(
  versions: EventVersions,
  evolution: Evolution<State, Event>,
  history: readonly StoredEvent<Event>[],
): Understood<State> {
  const known = remembered.get(history);
  if (known?.versions === versions && known.evolution === evolution) return known.understood as Understood<State>;
  const understood = understandAll(versions, evolution, history);
  if (Object.isFrozen(history)) remembered.set(history, { versions, evolution, understood });
  return understood;
}

function understandAll<State, Event extends DomainEvent>(
  versions: EventVersions,
  evolution: Evolution<State, Event>,
  history: readonly StoredEvent<Event>[],
): Understood<State> {
  let state = evolution.initial;
  const unknown = new Set<number>();
  for (const stored of history) {
    const next = versions.understands(stored) ? orNothing(() => evolveStored(evolution, state, stored)) : undefined;
    if (next === undefined) unknown.add(stored.revision);
    state = next ?? evolution.notUnderstood?.(state) ?? state;
  }
  return { state, unknown };
}

/** The state after an event that was recorded. @throws NotUnderstood */
export function evolveStored<State, Event extends DomainEvent>(
  { evolve, dated }: Evolution<State, Event>,
  before: State,
  { event, metadata }: Pick<StoredEvent<Event>, 'event' | 'metadata'>,
): State {
  const after = evolve(before, event);
  return dated === undefined ? after : dated(before, after, metadata.recordedAt);
}

function orNothing<State>(evolved: () => State): State | undefined {
  try {
    return evolved();
  } catch {
    return undefined;
  }
}
