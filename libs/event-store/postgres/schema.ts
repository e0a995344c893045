/**
 * Key of the advisory lock under which positions are taken. Whoever appends holds it until the commit is visible, so
 * that the order of positions is the order of commits. Advisory locks belong to one database: other databases of the
 * same server are neither seen nor disturbed.
 */
export const ORDER_LOCK = '7281934650127';

/** Channel on which followers are told that there is something new. */
export const CHANNEL = 'event_store';

/**
 * The log. `data` and `metadata` are `json`, not `jsonb`: the text is kept as it was written and is only read whole.
 * A sequence gives the positions, because `nextval` sees what a statement's snapshot, older than the lock, does not.
 */
export const CREATE_LOG = `
  CREATE SCHEMA event_store;
  CREATE SEQUENCE event_store.positions AS bigint;
  CREATE TABLE event_store.events (
    position bigint PRIMARY KEY,
    stream text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 0),
    id uuid NOT NULL,
    type text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    data json NOT NULL,
    metadata json NOT NULL,
    UNIQUE (stream, revision)
  );`;

/**
 * Appends several requests in one transaction. Those whose stream stands at the expected revision are stored and
 * answered with a row for each event, in order; the others have none. Under READ COMMITTED each statement of the
 * function has a snapshot of its own, so the check that follows the lock sees every earlier commit.
 *
 * One stream may occur once. `request_of` counts from 1, `place` from 1 within its request.
 */
export const CREATE_APPEND = `
  CREATE FUNCTION event_store.append_batch(
    streams text[], expected integer[],
    request_of integer[], place integer[], ids uuid[], types text[], versions integer[], data json[], metadata json[]
  ) RETURNS TABLE (request integer, last_revision integer, last_position bigint)
  LANGUAGE plpgsql VOLATILE SECURITY INVOKER AS $append$
  DECLARE
    accepted boolean[];
  BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(${ORDER_LOCK});
    SELECT array_agg(asked.revision = coalesce(
             (SELECT max(known.revision) FROM event_store.events known WHERE known.stream = asked.stream), -1)
             ORDER BY asked.number)
      INTO accepted
      FROM unnest(append_batch.streams, append_batch.expected) WITH ORDINALITY AS asked (stream, revision, number);
    RETURN QUERY
      INSERT INTO event_store.events AS stored (position, stream, revision, id, type, version, data, metadata)
      SELECT nextval('event_store.positions'), append_batch.streams[e.request], append_batch.expected[e.request] + e.place,
             e.id, e.type, e.version, e.data, e.metadata
      FROM unnest(append_batch.request_of, append_batch.place, append_batch.ids, append_batch.types,
                  append_batch.versions, append_batch.data, append_batch.metadata)
           AS e (request, place, id, type, version, data, metadata)
      WHERE accepted[e.request]
      RETURNING array_position(append_batch.streams, stored.stream), stored.revision, stored.position;
  END
  $append$;`;

/** What was stored stays as it is, whoever asks: a right can be granted by mistake, this says no all the same. */
export const FORBID_CHANGES = `
  CREATE FUNCTION event_store.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $refuse$
  BEGIN
    RAISE EXCEPTION 'events are never changed or removed (% refused): append a correcting event', TG_OP
      USING ERRCODE = 'restrict_violation';
  END
  $refuse$;
  CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON event_store.events
    FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_change();`;

/**
 * The role that the service runs as may read and append, nothing else. It is named by the setting
 * `afterwatch.app_role`, else `afterwatch_app`. Where the owner itself runs the service there is nothing to grant.
 */
export const GRANT_TO_APPLICATION = `
  DO $grant$
  DECLARE
    named text := nullif(current_setting('afterwatch.app_role', true), '');
    app text := coalesce(named, 'afterwatch_app');
  BEGIN
    REVOKE ALL ON FUNCTION event_store.append_batch FROM PUBLIC;
    IF app = current_user THEN RETURN; END IF;
    IF named IS NULL AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app) THEN RETURN; END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA event_store TO %I', app);
    EXECUTE format('GRANT SELECT, INSERT ON event_store.events TO %I', app);
    EXECUTE format('GRANT SELECT, USAGE ON SEQUENCE event_store.positions TO %I', app);
    EXECUTE format('GRANT EXECUTE ON FUNCTION event_store.append_batch TO %I', app);
  END
  $grant$;`;
