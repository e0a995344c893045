import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes and references: no blank, no slash, no at sign, so that neither a sentence nor an address fits in. */
const reference = (column: string) => `CHECK (length(${column}) <= 200 AND ${column} ~ '^[A-Za-z0-9][A-Za-z0-9_.:,+-]*$')`;

/**
 * Data keys and the access log, in a schema of their own so that they can be granted and backed up apart. The role that
 * serves may create, rewrap and destroy keys and add to the log; nobody, the owner included, changes a line of the log,
 * deletes a key row or revives a destroyed key.
 */
export class CreateVault1763900000000 implements MigrationInterface {
  readonly name = 'CreateVault1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SCHEMA, KEYS, ACCESS_LOG, GUARDS, GRANTS]) await runner.query(statement);
  }

  /** Without its keys everything ever sealed would be unreadable, so there is no way down. */
  async down(): Promise<void> {
    throw new Error('The vault is never taken away: restore a backup instead.');
  }
}

const SCHEMA = `
  CREATE SCHEMA vault;
  REVOKE ALL ON SCHEMA vault FROM PUBLIC`;

// Old versions of a row keep the wrapped key, in pages and in the log, until the wrapping key is destroyed (`WrappingKeys`).
const KEYS = `
  CREATE TABLE vault.keys (
    id             uuid PRIMARY KEY,
    subject        text NOT NULL ${reference('subject')},
    kept_for       text NOT NULL ${reference('kept_for')},
    algorithm      text NOT NULL,
    wrapper_key_id text,
    wrapped        bytea,
    created_at     timestamptz NOT NULL,
    destroyed_at   timestamptz,
    UNIQUE (subject, kept_for),
    CHECK ((destroyed_at IS NULL) = (wrapped IS NOT NULL)),
    CHECK ((wrapper_key_id IS NULL) = (wrapped IS NULL))
  ) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)`;

const ACCESS_LOG = `
  CREATE TABLE vault.access_log (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    viewer     text NOT NULL ${reference('viewer')},
    role       text NOT NULL ${reference('role')},
    action     text NOT NULL ${reference('action')},
    object     text NOT NULL ${reference('object')},
    purpose    text NOT NULL ${reference('purpose')},
    fields     text[] NOT NULL CHECK (array_to_string(fields, ':') ~ '^[A-Za-z0-9_.:-]*$'),
    at         timestamptz NOT NULL,
    request_id text ${reference('request_id')},
    outcome    text NOT NULL CHECK (outcome IN ('allowed', 'denied', 'empty')),
    count      integer NOT NULL CHECK (count >= 0)
  );
  CREATE INDEX access_log_of_object ON vault.access_log (object, id);
  CREATE INDEX access_log_of_viewer ON vault.access_log (viewer, id)`;

const GUARDS = `
  CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'vault.%: this is never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.access_log
    FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
  CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON vault.keys
    FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
  CREATE TRIGGER never_revived BEFORE UPDATE ON vault.keys
    FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_change()`;

const GRANTS = `
  DO $$
  DECLARE
    app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
  BEGIN
    IF app <> current_user THEN
      EXECUTE format('GRANT USAGE ON SCHEMA vault TO %I', app);
      EXECUTE format('GRANT SELECT, INSERT ON vault.keys, vault.access_log TO %I', app);
      EXECUTE format('GRANT UPDATE (wrapped, wrapper_key_id, destroyed_at) ON vault.keys TO %I', app);
    END IF;
  END $$`;
