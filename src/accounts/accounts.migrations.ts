import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables behind `Accounts`, `OneTimeCodes` and `Tries` (docs/decisions/0026). */
export class CreateAccounts1764700000000 implements MigrationInterface {
  readonly name = 'CreateAccounts1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS accounts;
      CREATE TABLE accounts.passwords (
        person_id uuid PRIMARY KEY,
        sign_in_name text NOT NULL,
        name_key text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        -- Sealed; null until the first code of the authenticator was right: without it nobody signs in.
        seed text,
        step_taken bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE accounts.recovery_codes (
        code_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL
      );
      CREATE INDEX ON accounts.recovery_codes (person_id);
      CREATE TABLE accounts.passkeys (
        credential_id text PRIMARY KEY,
        person_id uuid NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        label text NOT NULL,
        made_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX ON accounts.passkeys (person_id);
      CREATE TABLE accounts.answered_challenges (
        challenge text PRIMARY KEY,
        ends_at timestamptz NOT NULL
      );
      CREATE TABLE accounts.one_time_codes (
        code_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE,
        resets boolean NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE TABLE accounts.resets_asked (
        person_id uuid PRIMARY KEY,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL
      );
      CREATE TABLE accounts.tries (
        key bytea PRIMARY KEY,
        failures int NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE TABLE accounts.happened (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        person_id uuid NOT NULL,
        by text NOT NULL,
        what text NOT NULL
      );
      CREATE INDEX ON accounts.happened (person_id, id);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT USAGE ON SCHEMA accounts TO %I', app);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA accounts TO %I', app);
          EXECUTE format('REVOKE UPDATE, DELETE ON accounts.happened FROM %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA accounts CASCADE');
  }
}

/** To be run by the role that owns the schemas. */
export const accountMigrations = [CreateAccounts1764700000000];
