import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SearchesOfSessions1764900000000 } from './kept-searches.migration.js';
import { CreateTypedForms1764800000000 } from './typed-forms.migration.js';

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

/** What a session is good for, since when it counts as fresh, and what its owner sees of it. */
export class StagesOfSessions1764700100000 implements MigrationInterface {
  readonly name = 'StagesOfSessions1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE service.sessions
        ADD COLUMN handle uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN stage text NOT NULL DEFAULT 'full' CHECK (stage IN ('full', 'setting_up')),
        ADD COLUMN fresh_at timestamptz,
        ADD COLUMN device text NOT NULL DEFAULT '';
      UPDATE service.sessions SET fresh_at = created_at;
      ALTER TABLE service.sessions ALTER COLUMN fresh_at SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.sessions DROP COLUMN handle, DROP COLUMN stage, DROP COLUMN fresh_at, DROP COLUMN device');
  }
}

/** To be run by the role that owns the schemas. */
export const sessionMigrations = [
  CreateSessions1764000650000,
  StagesOfSessions1764700100000,
  CreateTypedForms1764800000000,
  SearchesOfSessions1764900000000,
];
