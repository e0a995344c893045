import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names, and never holds, the keys outside of the database under which data keys are wrapped: the master key that this
 * installation is bound to, and the wrapping keys in use and retired. Data keys refer to the ones in use, so that none
 * can be retired while something is wrapped under it, by whichever process.
 */
export class RenewWrappingKeys1764000800000 implements MigrationInterface {
  readonly name = 'RenewWrappingKeys1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, FROM_BEFORE, MARK, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The vault is never taken away: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE vault.master_key (
    one    int PRIMARY KEY DEFAULT 1 CHECK (one = 1),
    key_id text NOT NULL
  );
  CREATE TABLE vault.wrapping_keys (
    id          text PRIMARY KEY,
    number      int GENERATED ALWAYS AS IDENTITY UNIQUE,
    shredded_at timestamptz
  );
  CREATE TABLE vault.retired_wrapping_keys (
    id         text PRIMARY KEY,
    retired_at timestamptz NOT NULL
  )`;

const FROM_BEFORE = `
  INSERT INTO vault.wrapping_keys (id) SELECT DISTINCT wrapper_key_id FROM vault.keys WHERE wrapper_key_id IS NOT NULL;
  INSERT INTO vault.master_key (key_id)
    SELECT wrapper_key_id FROM vault.keys WHERE wrapper_key_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1;
  ALTER TABLE vault.keys ADD CONSTRAINT wrapped_under FOREIGN KEY (wrapper_key_id) REFERENCES vault.wrapping_keys (id)`;

// A trigger sees under what the key was wrapped at the very last, also where it was rewrapped while the statement waited.
const MARK = `
  CREATE FUNCTION vault.mark_shredded() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE vault.wrapping_keys SET shredded_at = NEW.destroyed_at WHERE id = OLD.wrapper_key_id AND shredded_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER marks_its_wrapping_key AFTER UPDATE ON vault.keys
    FOR EACH ROW WHEN (OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL) EXECUTE FUNCTION vault.mark_shredded()`;

const GRANTS = `
  DO $$
  DECLARE
    app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
  BEGIN
    IF app <> current_user THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE (key_id) ON vault.master_key TO %I', app);
      EXECUTE format('GRANT SELECT, INSERT, DELETE, UPDATE (shredded_at) ON vault.wrapping_keys TO %I', app);
      EXECUTE format('GRANT SELECT, INSERT ON vault.retired_wrapping_keys TO %I', app);
    END IF;
  END $$`;
