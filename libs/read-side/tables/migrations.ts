import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checkpoints and claims. A checkpoint belongs to a target: the schema that is filled, so that the tables of a rebuild
 * have one of their own beside the live one. Run by the owner; the service's role gets what it needs to project and to
 * make the schemas of its projections.
 */
class CreateReadSide1700000500000 implements MigrationInterface {
  readonly name = 'CreateReadSide1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA read_side');
    await runner.query(`CREATE TABLE read_side.checkpoints (
      target text PRIMARY KEY,
      projection text NOT NULL,
      version integer NOT NULL,
      position bigint NOT NULL,
      events_done bigint NOT NULL DEFAULT 0,
      started_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      stopped_at timestamptz,
      stopped_cause text,
      stopped_code text,
      stopped_event_id text,
      stopped_event_type text,
      stopped_position bigint
    ) WITH (fillfactor = 50)`);
    await runner.query(`CREATE TABLE read_side.claims (
      worker text NOT NULL,
      row_id text NOT NULL,
      attempts integer NOT NULL,
      claimed_until timestamptz NOT NULL,
      sent_at timestamptz,
      last_error_class text,
      last_error_code text,
      PRIMARY KEY (worker, row_id)
    )`);
    await runner.query('CREATE INDEX claims_by_worker_and_time ON read_side.claims (worker, claimed_until)');
    await runner.query(`DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app = current_user THEN RETURN; END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA read_side TO %I', app);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA read_side TO %I', app);
        EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), app);
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read_side CASCADE');
  }
}

/**
 * Streams that a target passes over. They hang on its checkpoint: a rebuild begins without any, brings its own when it takes
 * the place of the live tables, and what is dropped takes them along.
 */
class CreateSetAside1764000700000 implements MigrationInterface {
  readonly name = 'CreateSetAside1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read_side.set_aside (
      target text NOT NULL REFERENCES read_side.checkpoints ON DELETE CASCADE ON UPDATE CASCADE,
      stream text NOT NULL,
      position bigint NOT NULL,
      event_id text NOT NULL,
      event_type text NOT NULL,
      cause text NOT NULL,
      code text,
      at timestamptz NOT NULL,
      PRIMARY KEY (target, stream)
    )`);
    await runner.query(`DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app = current_user THEN RETURN; END IF;
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read_side.set_aside TO %I', app);
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_side.set_aside');
  }
}

/** Migrations of the read side, oldest first. */
export const readSideMigrations = [CreateReadSide1700000500000, CreateSetAside1764000700000];
