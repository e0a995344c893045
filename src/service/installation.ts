import type { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateInstallation1764000500000 implements MigrationInterface {
  readonly name = 'CreateInstallation1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS service');
    await runner.query(
      `CREATE TABLE service.installation (
         id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
         namespace uuid NOT NULL DEFAULT gen_random_uuid()
       )`,
    );
    await runner.query('INSERT INTO service.installation DEFAULT VALUES');
    await runner.query(
      `DO $$
       DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
       BEGIN
         IF app <> current_user THEN
           EXECUTE format('GRANT USAGE ON SCHEMA service TO %I', app);
           EXECUTE format('GRANT SELECT ON service.installation TO %I', app);
         END IF;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service.installation');
  }
}

export const installationMigrations = [CreateInstallation1764000500000];

/** The namespace under which this installation derives ids from command ids: drawn once, the same for ever. */
export async function installationNamespace(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ namespace: string }>('SELECT namespace FROM service.installation');
  return rows[0]!.namespace;
}
