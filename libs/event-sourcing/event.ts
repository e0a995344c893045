import type { Fingerprint } from './fingerprint.js';

/**
 * A fact that happened, in plain JSON: `type` names it, `data` holds it. Dates are strings; there is no class, no
 * method and no undefined value that would be lost when it is written.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** What every event carries beside its data. */
export interface EventMetadata {
  /** The command that caused it. Finding one's own command id in a stream is how a repeated command is recognised. */
  readonly commandId: string;
  /** Who gave the command: a person's id, `automation:<name>`, or `operator`. */
  readonly actor: string;
  /** When the service recorded it: ISO 8601 in UTC, from the injected clock, so that it survives a move between stores. */
  readonly recordedAt: string;
  /** What the command said; absent where nobody sent it, and in events of before there was one. */
  readonly fingerprint?: Fingerprint;
}

/** Of an event that nobody has recorded through this program, or whose bytes are not what they were. */
const NOT_SAID: EventMetadata = { commandId: 'unknown', actor: 'unknown', recordedAt: '1970-01-01T00:00:00.000Z' };

/** What stands beside an event in a store, with `unknown` and 1970 for what nobody can tell: nobody need ask whether it is there. */
export function metadataOf(kept: unknown): EventMetadata {
  const said = { ...NOT_SAID, ...(kept as EventMetadata | null) };
  const text = (name: 'commandId' | 'actor') => (typeof said[name] === 'string' ? said[name] : NOT_SAID[name]);
  const recordedAt = Number.isNaN(Date.parse(said.recordedAt)) ? NOT_SAID.recordedAt : said.recordedAt;
  return { ...said, commandId: text('commandId'), actor: text('actor'), recordedAt };
}

/** An event ready to be appended. `version` is the version of the event type, 1 where no upcaster says otherwise. */
export interface NewEvent<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly version: number;
  readonly event: Event;
  readonly metadata: EventMetadata;
}

/** Place of an event in the whole store. Only comparable: never consecutive, never to be calculated with. */
export type Position = bigint;

/** Before the first event. */
export const START: Position = -1n;

/** An event as the store gives it back, upcast to the newest version of its type. */
export interface StoredEvent<Event extends DomainEvent = DomainEvent> extends NewEvent<Event> {
  readonly stream: string;
  /** Number of the event in its stream, from 0 without a gap. */
  readonly revision: number;
  readonly position: Position;
}

/** Revision of a stream that holds no event. */
export const NO_STREAM = -1;
