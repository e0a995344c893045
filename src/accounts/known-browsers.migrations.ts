import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table behind `KnownBrowsers`. */
class CreateKnownBrowsers1764701000000 implements MigrationInterface {
  readonly name = 'CreateKnownBrowsers1764701000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts.known_browsers (
        mark_hash bytea NOT NULL,
        person_id uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (mark_hash, person_id)
      );
      CREATE INDEX ON accounts.known_browsers (person_id);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.known_browsers TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE accounts.known_browsers');
  }
}

/** To be run by the role that owns the schemas. */
export const knownBrowserMigrations = [CreateKnownBrowsers1764701000000];
