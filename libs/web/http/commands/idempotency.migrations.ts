import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In earlier releases keys were kept in a table for two days. */
class CreateIdempotencyKeys1764000600000 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS service;
      CREATE TABLE service.idempotency_keys (
        actor uuid NOT NULL,
        key_hash bytea NOT NULL,
        body_hmac bytea NOT NULL,
        created_at timestamptz NOT NULL,
        unchanged_outcome jsonb,
        PRIMARY KEY (actor, key_hash)
      );
      CREATE INDEX ON service.idempotency_keys (created_at);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT USAGE ON SCHEMA service TO %I', app);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON service.idempotency_keys TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service.idempotency_keys');
  }
}

/** What a command said stands with its events now, for as long as they do (docs/decisions/0017). */
class DropIdempotencyKeys1764000800000 implements MigrationInterface {
  readonly name = 'DropIdempotencyKeys1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service.idempotency_keys');
  }

  async down(runner: QueryRunner): Promise<void> {
    await new CreateIdempotencyKeys1764000600000().up(runner);
  }
}

/** To be run by the role that owns the schemas. */
export const idempotencyMigrations = [CreateIdempotencyKeys1764000600000, DropIdempotencyKeys1764000800000];
