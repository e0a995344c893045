import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table behind `Sessions`. */
export class CreateSessions1764000650000 implements MigrationInterface {
  readonly name = 'CreateSessions1764000650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS service;
      CREATE TABLE service.sessions (
        id_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL,
        csrf text NOT NULL,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        language text CHECK (language IN ('en', 'es')),
        shortcuts text NOT NULL DEFAULT 'auto' CHECK (shortcuts IN ('on', 'off', 'auto'))
      );
      CREATE INDEX ON service.sessions (person_id);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT USAGE ON SCHEMA service TO %I', app);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON service.sessions TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service.sessions');
  }
}

/** To be run by the role that owns the schemas. */
export const sessionMigrations = [CreateSessions1764000650000];
