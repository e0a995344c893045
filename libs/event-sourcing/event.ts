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
  /** Who gave the command: a person's id, or `automation:<name>`. */
  readonly actor: string;
  /** When the service recorded it: ISO 8601 in UTC, from the injected clock, so that it survives a move between stores. */
  readonly recordedAt: string;
  /** What the command said; absent where nobody sent it, and in events of before there was one. */
  readonly fingerprint?: Fingerprint;
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
