import { NO_STREAM, RevisionConflict, type Appended } from '../../event-sourcing/index.js';
import type { StorableAppend } from '../storable.js';
import type { Connection, Row } from './connection.js';
import { isUniqueViolation } from './failures.js';
import { ORDER_LOCK } from './schema.js';

/** What became of one append: done, or a conflict to be thrown to whoever asked. */
export type Outcome = Appended | RevisionConflict;

/**
 * Sends appends as one transaction, with one outcome for each, in order. A conflict touches nobody else; whatever is
 * thrown concerns all of them. No stream may occur twice.
 *
 * @param limit milliseconds to wait for the answer
 * @throws DatabaseError · AnswerLost
 */
export async function sendAppends(connection: Connection, appends: readonly StorableAppend[], limit: number): Promise<readonly Outcome[]> {
  if (appends.length === 1) return [await sendOne(connection, appends[0]!, limit)];
  const rows = await connection.query(batchStatement(appends), limit);
  const outcomes: (Outcome | undefined)[] = Array.from({ length: appends.length });
  // A row for each event, in order: the last one of a request is its answer.
  for (const [request, revision, position] of rows) outcomes[Number(request) - 1] = appended([revision!, position!]);
  for (const [index, append] of appends.entries()) outcomes[index] ??= await settleConflict(connection, append, limit);
  return outcomes as readonly Outcome[];
}

/**
 * One append takes a plain statement, which costs less than the function. Its snapshot is older than the lock, so it
 * may find the stream one commit too young; then the log is asked again, and the append repeated.
 */
async function sendOne(connection: Connection, append: StorableAppend, limit: number): Promise<Outcome> {
  const statement = append.events.length === 1 ? singleStatement(append) : severalStatement(append);
  let refusal: unknown;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    try {
      const rows = await connection.query(statement, limit);
      if (rows.length > 0) return appended(rows[rows.length - 1]!);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      refusal = error;
    }
    const outcome = await settleConflict(connection, append, limit);
    if (!(outcome instanceof RevisionConflict) || outcome.actualRevision !== append.expectedRevision) return outcome;
  }
  // The stream is where it should be, so something else is taken: the positions, when their sequence was set back.
  throw refusal ?? new Error('the stream is at the expected revision and yet takes no append');
}

const TRIES = 5;

/** The stream is elsewhere: because this very append was carried out before, or because someone was faster. */
async function settleConflict(connection: Connection, append: StorableAppend, limit: number): Promise<Outcome> {
  const { stream, expectedRevision: expected, events } = append;
  const values = [stream, expected, expected + events.length];
  const rows = await connection.query({ name: 'event-store-settle', text: SETTLE, values }, limit);
  const standing = rows.filter(([revision]) => Number(revision) <= expected + events.length && Number(revision) > expected);
  const same = events.length === standing.length && events.every(({ id }, index) => standing[index]![2] === id);
  const last = rows.at(-1);
  if (same) return appended(standing[standing.length - 1]!);
  return new RevisionConflict(stream, expected, last === undefined ? NO_STREAM : Number(last[0]));
}

function appended([revision, position]: Row): Appended {
  return { revision: Number(revision), position: BigInt(position!) };
}

const TURN = `WITH turn AS MATERIALIZED (SELECT pg_catalog.pg_advisory_xact_lock(${ORDER_LOCK}))
  INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)`;
const AS_EXPECTED = `($2::integer = ${NO_STREAM} OR
  EXISTS (SELECT FROM event_store.events known WHERE known.stream = $1 AND known.revision = $2))`;

const SINGLE = `${TURN}
  SELECT nextval('event_store.positions'), $1::text, $2::integer + 1, $3::uuid, $4::text, $5::integer, $6::json, $7::json
  FROM turn WHERE ${AS_EXPECTED} RETURNING revision, position`;

const SEVERAL = `${TURN}
  SELECT nextval('event_store.positions'), $1::text, $2::integer + new.number, new.id, new.type, new.version, new.data, new.metadata
  FROM (
    SELECT e.* FROM turn, unnest($3::uuid[], $4::text[], $5::integer[], $6::json[], $7::json[])
      WITH ORDINALITY AS e (id, type, version, data, metadata, number)
    WHERE ${AS_EXPECTED} ORDER BY e.number
  ) new RETURNING revision, position`;

const SETTLE = `SELECT revision, position, id FROM event_store.events
  WHERE stream = $1 AND (revision BETWEEN $2::integer + 1 AND $3::integer
    OR revision = (SELECT max(revision) FROM event_store.events WHERE stream = $1))
  ORDER BY revision`;

const BATCH = `SELECT request, last_revision, last_position
  FROM event_store.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

function singleStatement({ stream, expectedRevision, events }: StorableAppend) {
  const { id, type, version, data, metadata } = events[0]!;
  const values = [stream, expectedRevision, id, type, version, data, metadata];
  return { name: 'event-store-append-one', text: SINGLE, values };
}

function severalStatement({ stream, expectedRevision, events }: StorableAppend) {
  return { name: 'event-store-append-several', text: SEVERAL, values: [stream, expectedRevision, ...columns(events)] };
}

function batchStatement(appends: readonly StorableAppend[]) {
  const events = appends.flatMap((append) => append.events);
  const values = [
    appends.map((append) => append.stream),
    appends.map((append) => append.expectedRevision),
    appends.flatMap((append, index) => append.events.map(() => index + 1)),
    appends.flatMap((append) => append.events.map((_, index) => index + 1)),
    ...columns(events),
  ];
  return { name: 'event-store-append-batch', text: BATCH, values };
}

function columns(events: StorableAppend['events']): readonly unknown[] {
  return [
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.version),
    events.map((event) => event.data),
    events.map((event) => event.metadata),
  ];
}
