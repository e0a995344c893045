import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Up to where cases and contacts were looked at for statistics. It names no record, so that nothing leads from one to the other; where it
 * is lost everything is looked at again, and comes to the same.
 */
class CreateLookedAt1764500000000 implements MigrationInterface {
  readonly name = 'CreateLookedAt1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS counting');
    await runner.query(
      `CREATE TABLE counting.looked_at (
         subject text PRIMARY KEY,
         revision int NOT NULL,
         measure_at timestamptz
       )`,
    );
    // One for all: beside a subject it would name the event of its record.
    await runner.query('CREATE TABLE counting.reached (id int PRIMARY KEY DEFAULT 1 CHECK (id = 1), position numeric NOT NULL)');
    await runner.query('INSERT INTO counting.reached (position) VALUES (-1)');
    await runner.query('CREATE INDEX looked_at_measure_at ON counting.looked_at (measure_at) WHERE measure_at IS NOT NULL');
    await runner.query(
      `DO $$
       DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
       BEGIN
         IF app <> current_user THEN
           EXECUTE format('GRANT USAGE ON SCHEMA counting TO %I', app);
           EXECUTE format('GRANT SELECT, INSERT, UPDATE ON counting.looked_at TO %I', app);
           EXECUTE format('GRANT SELECT, UPDATE ON counting.reached TO %I', app);
         END IF;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA counting CASCADE');
  }
}

export const statisticsMigrations = [CreateLookedAt1764500000000];
