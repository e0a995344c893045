import { NO_STREAM, type NewEvent } from '../event-sourcing/index.js';

/** An append in the form that goes over the wire: checked, serialised, of known size. */
export interface StorableAppend {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly StorableEvent[];
  /** Bytes of JSON, estimated from the number of characters. */
  readonly size: number;
}

/** An event as it is written. `data` and `metadata` are JSON texts. */
export interface StorableEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** What was handed in cannot be kept as it is: a mistake in the program. Names the place, never the value. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
}

/** Most events of one append. */
export const MOST_EVENTS = 1000;

/** Most characters of JSON in one append: what the most modest of the stores takes in one call. */
export const MOST_JSON = 1_000_000;

const MOST_NAME = 250;
const DEEPEST = 64;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** NUL and halves of surrogate pairs: no store keeps them in a text. */
const NOT_TEXT = /[\0\ud800-\udfff]/u;

/**
 * Checks an append before anything is sent and serialises it, so that a store never refuses a whole batch, and never
 * quietly changes a value, because of one event that JSON cannot hold.
 *
 * @throws NotStorable saying where and what to do
 */
export function toStorable(stream: string, expectedRevision: number, events: readonly NewEvent[]): StorableAppend {
  checkName(stream, 'stream');
  if (!Number.isInteger(expectedRevision) || expectedRevision < NO_STREAM) {
    throw new NotStorable('the expected revision must be a whole number from -1: give the revision that was read');
  }
  if (events.length === 0) throw new NotStorable('an append needs at least one event: do not append when nothing happened');
  if (events.length > MOST_EVENTS)
    throw new NotStorable(`the append has ${events.length} events, at most ${MOST_EVENTS} can be taken: split it`);
  const ids = new Set<string>();
  let size = 0;
  const storable = events.map((given, index) => {
    const place = `events[${index}]`;
    if (!UUID.test(given.id) || ids.has(given.id)) {
      throw new NotStorable(`${place}.id must be a UUID in lower case that no other event of the append has`);
    }
    ids.add(given.id);
    checkName(given.event.type, `${place}.type`);
    if (!Number.isInteger(given.version) || given.version < 1) {
      throw new NotStorable(`${place}.version must be a whole number from 1`);
    }
    const data = toJson(given.event.data, `${place}.data`);
    const metadata = toJson(given.metadata, `${place}.metadata`);
    size += data.length + metadata.length;
    return { id: given.id, type: given.event.type, version: given.version, data, metadata };
  });
  if (size > MOST_JSON) throw new NotStorable(`the append has ${size} characters of JSON, at most ${MOST_JSON} can be taken: split it`);
  return { stream, expectedRevision, events: storable, size };
}

function checkName(name: string, place: string): void {
  if (name.length === 0 || name.length > MOST_NAME || NOT_TEXT.test(name)) {
    throw new NotStorable(`${place} must be a text of 1 to ${MOST_NAME} characters without NUL`);
  }
}

function toJson(value: unknown, place: string): string {
  if (typeof value !== 'object' || value === null) throw new NotStorable(`${place} must be an object`);
  check(value, place, 0);
  return JSON.stringify(value);
}

/** A property that is undefined is as good as absent; everything else must survive JSON unchanged. */
function check(value: unknown, place: string, depth: number): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (NOT_TEXT.test(value)) throw new NotStorable(`${place} holds NUL or half a character: take it out first`);
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotStorable(`${place} is not a finite number: JSON has none such`);
  } else if (typeof value !== 'object') {
    throw new NotStorable(`${place} is a ${typeof value}: only plain JSON can be kept, write it as text or leave it out`);
  } else {
    checkInside(value, place, depth);
  }
}

function checkInside(value: object, place: string, depth: number): void {
  if (depth === DEEPEST) throw new NotStorable(`${place} is nested deeper than ${DEEPEST} levels or contains itself`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${place}[${index}]`, depth + 1);
    return;
  }
  if (Object.prototype.toString.call(value) !== '[object Object]' || 'toJSON' in value) {
    throw new NotStorable(`${place} is not a plain object: write dates and other values as text`);
  }
  for (const [key, inside] of Object.entries(value)) {
    if (NOT_TEXT.test(key)) throw new NotStorable(`${place} has a key with NUL or half a character`);
    if (inside !== undefined) check(inside, `${place}.${key}`, depth + 1);
  }
}
