import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table behind `PersonalTokens`. */
class CreateTokens1764700000000 implements MigrationInterface {
  readonly name = 'CreateTokens1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS accounts;
      CREATE TABLE accounts.tokens (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL,
        label text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('read', 'act')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      CREATE INDEX ON accounts.tokens (person_id);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT USAGE ON SCHEMA accounts TO %I', app);
          EXECUTE format('GRANT SELECT, INSERT, DELETE ON accounts.tokens TO %I', app);
          EXECUTE format('GRANT UPDATE (revoked_at, last_used_at) ON accounts.tokens TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE accounts.tokens');
  }
}

/** To be run by the role that owns the schemas. */
export const personalTokenMigrations = [CreateTokens1764700000000];
