import { understand, type Evolution } from './decider.js';
import { eventId } from './event-id.js';
import { NO_STREAM, type DomainEvent, type NewEvent, type Position, type StoredEvent } from './event.js';
import { RevisionConflict, type EventStore } from './event-store.js';
import { CommandIdReused, saysTheSame, type Fingerprint } from './fingerprint.js';
import { refuse } from './refusal.js';
import type { EventVersions } from './upcasting.js';

/** Who commands, when, and under which id: handed in at the edge, the same for every stream the command touches. */
export interface CommandContext {
  readonly commandId: string;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** `If-Match`: the revision that the person had in front of them. */
  readonly ifRevision?: number;
  /** What the command says, where somebody sent it. */
  readonly fingerprint?: Fingerprint;
  /** It is only asked whether it would be done: everything is decided as ever, and nothing recorded. */
  readonly rehearses?: true;
}

/** What became of a command. `changed` is false where there was nothing to do. */
export interface CommandOutcome<Event extends DomainEvent = DomainEvent> {
  readonly stream: string;
  readonly revision: number;
  /** Where the last event of the command stands; null where it wrote none. */
  readonly position: Position | null;
  readonly changed: boolean;
  readonly events: readonly Event[];
}

/** The stream has moved on since the person looked at it. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor(
    readonly seen: number,
    readonly actual: number,
    /** Where the event stands that the person has not seen; null where the stream is empty. */
    readonly position: Position | null,
  ) {
    super(`seen at revision ${seen}, now at ${actual}`);
  }
}

export interface CommandMechanism {
  readonly store: EventStore;
  readonly versions: EventVersions;
  /** Namespace of this installation's derived ids: a UUID. */
  readonly namespace: string;
}

/** What comes before a decision. */
export interface Beforehand<State, Event extends DomainEvent> {
  /** Throws where this actor may not do this; asked before the revision, so that a stale one tells nobody anything. */
  readonly admit?: (state: State) => void | Promise<void>;
  /** The stream as it was read for this very command; where it has moved on since, the append finds out. */
  readonly history?: readonly StoredEvent<Event>[] | undefined;
}

const ATTEMPTS = 12;

/**
 * Reads the stream, folds it, decides and appends at the revision read; on a conflict, again. A command whose id
 * already stands in the stream, from the same actor, is done, and answers as the first time, also when its `ifRevision`
 * has gone stale; one that says something else under that id is refused.
 *
 * @param decide may look up facts elsewhere; it is called again after a conflict
 * @throws Refusal from the decision, or `not_understood` where the stream holds an event that cannot be, on which
 *   something hangs ·
 *   CommandIdReused · StaleRevision · RevisionConflict after twelve lost races · what the store throws
 */
export async function handleCommand<State, Event extends DomainEvent>(
  mechanism: CommandMechanism,
  context: CommandContext,
  stream: string,
  evolution: Evolution<State, Event>,
  decide: (state: State, revision: number) => readonly Event[] | Promise<readonly Event[]>,
  { admit, history: known }: Beforehand<State, Event> = {},
): Promise<CommandOutcome<Event>> {
  for (let attempt = 1; ; attempt++) {
    const history = (attempt === 1 ? known : undefined) ?? (await mechanism.store.read<Event>(stream));
    const revision = history.at(-1)?.revision ?? NO_STREAM;
    const own = history.filter((stored) => isOf(context, stored));
    if (own.length > 0) return outcomeOf(stream, own, context);
    const { state, unknown } = understand(mechanism.versions, evolution, history);
    await admit?.(state);
    if (unknown.size > 0 && evolution.notUnderstood === undefined) refuseNotUnderstood();
    if (context.ifRevision !== undefined && context.ifRevision !== revision) {
      throw new StaleRevision(context.ifRevision, revision, history.at(-1)?.position ?? null);
    }
    const decided = await decide(state, revision);
    if (decided.length === 0) return { stream, revision, position: null, changed: false, events: [] };
    if (context.rehearses) return { stream, revision, position: null, changed: true, events: decided };
    try {
      const appended = await mechanism.store.append(stream, revision, toAppend(mechanism, context, stream, decided));
      return { stream, ...appended, changed: true, events: decided };
    } catch (error) {
      if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A decision on what is not known could break any rule. @throws Refusal `not_understood` always */
function refuseNotUnderstood(): never {
  refuse('not_understood', {
    en: 'Something recorded here is of a newer release of the program or is damaged, so nothing can be decided on it now. Nothing was changed. Tell the administrator.',
    es: 'Algo registrado aquí es de una versión más nueva del programa o está dañado, por lo que ahora no se puede decidir sobre ello. No se ha cambiado nada. Avise al administrador.',
  });
}

/**
 * Appends the first events of a stream without a look before: for streams of which hardly any is ever there yet. Repeated
 * by the same command it changes nothing.
 *
 * @returns false where the stream holds something else
 * @throws StoreUnavailable · OutcomeUnknown
 */
export async function beginStream(
  mechanism: CommandMechanism,
  context: CommandContext,
  stream: string,
  events: readonly DomainEvent[],
): Promise<boolean> {
  try {
    await mechanism.store.append(stream, NO_STREAM, toAppend(mechanism, context, stream, events));
    return true;
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
}

/** Whether an event was recorded by this very command. */
export function isOf({ commandId, actor }: CommandContext, { metadata }: StoredEvent): boolean {
  return metadata.commandId === commandId && metadata.actor === actor;
}

function outcomeOf<Event extends DomainEvent>(
  stream: string,
  own: readonly StoredEvent<Event>[],
  { fingerprint }: CommandContext,
): CommandOutcome<Event> {
  const last = own[own.length - 1]!;
  if (!saysTheSame(last.metadata.fingerprint, fingerprint)) throw new CommandIdReused();
  return {
    stream,
    revision: last.revision,
    position: last.position,
    changed: true,
    events: own.map((stored) => stored.event),
  };
}

function toAppend<Event extends DomainEvent>(
  mechanism: CommandMechanism,
  context: CommandContext,
  stream: string,
  events: readonly Event[],
): readonly NewEvent<Event>[] {
  const { commandId, actor, now, fingerprint } = context;
  return events.map((event, index) => ({
    id: eventId(mechanism.namespace, context, stream, index),
    version: mechanism.versions.newest(event.type),
    event,
    metadata: { commandId, actor, recordedAt: now, ...(fingerprint !== undefined && { fingerprint }) },
  }));
}
