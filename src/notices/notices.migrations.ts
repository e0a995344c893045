import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables behind `NoticeRows` and `NoticeWishesOf` (docs/decisions/0030). */
class CreateNotices1764800000000 implements MigrationInterface {
  readonly name = 'CreateNotices1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS notices;
      CREATE TABLE notices.wishes (
        person_id uuid PRIMARY KEY,
        way text NOT NULL CHECK (way IN ('mail', 'text')),
        -- Sealed, under a key of its own that is named here and destroyed with it.
        address text NOT NULL,
        address_key uuid NOT NULL,
        language text NOT NULL CHECK (language IN ('en', 'es')),
        rhythm text NOT NULL CHECK (rhythm IN ('at_once', 'daily')),
        daily_at int NOT NULL CHECK (daily_at BETWEEN 0 AND 23),
        quiet_from int CHECK (quiet_from BETWEEN 0 AND 23),
        quiet_to int CHECK (quiet_to BETWEEN 0 AND 23),
        on_call_until timestamptz,
        CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
      );
      CREATE TABLE notices.notices (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        -- Asked for by the person themselves, to see whether one arrives.
        is_trial boolean NOT NULL,
        made_at timestamptz NOT NULL,
        sent_at timestamptz,
        dropped_at timestamptz
      );
      CREATE INDEX ON notices.notices (person_id, made_at);
      CREATE INDEX ON notices.notices (id) WHERE sent_at IS NULL AND dropped_at IS NULL;
      CREATE TABLE notices.causes (
        person_id uuid NOT NULL,
        cause text NOT NULL,
        since timestamptz NOT NULL,
        notice_id uuid REFERENCES notices.notices,
        PRIMARY KEY (person_id, cause)
      );
      CREATE INDEX ON notices.causes (cause);
      CREATE INDEX ON notices.causes (notice_id);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT USAGE ON SCHEMA notices TO %I', app);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA notices TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notices CASCADE');
  }
}

/** To be run by the role that owns the schemas. */
export const noticeMigrations = [CreateNotices1764800000000];
