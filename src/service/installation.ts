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

class NameEventStore1764000600000 implements MigrationInterface {
  readonly name = 'NameEventStore1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.installation ADD COLUMN event_store text');
    // An installation from before it was written down has its events here.
    await runner.query(`UPDATE service.installation SET event_store = 'postgres' WHERE EXISTS (SELECT FROM event_store.events)`);
    await runner.query(
      `DO $$
       DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
       BEGIN
         IF app <> current_user THEN
           EXECUTE format('GRANT UPDATE (event_store) ON service.installation TO %I', app);
         END IF;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.installation DROP COLUMN event_store');
  }
}

/** Whether the event store has been given the name of the installation, which it then has for ever. */
class NamedInStore1764600000000 implements MigrationInterface {
  readonly name = 'NamedInStore1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.installation ADD COLUMN named_in_store boolean NOT NULL DEFAULT false');
    await runner.query(
      `DO $$
       DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
       BEGIN
         IF app <> current_user THEN
           EXECUTE format('GRANT UPDATE (named_in_store) ON service.installation TO %I', app);
         END IF;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.installation DROP COLUMN named_in_store');
  }
}

export const installationMigrations = [CreateInstallation1764000500000, NameEventStore1764000600000, NamedInStore1764600000000];

/** The namespace under which this installation derives ids from command ids: drawn once, the same for ever. */
export async function installationNamespace(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ namespace: string }>('SELECT namespace FROM service.installation');
  return rows[0]!.namespace;
}

/** The settings name another event store than the one that holds this installation's events. */
export class OtherEventStore extends Error {
  override readonly name = 'OtherEventStore';
  constructor(kept: string, named: string) {
    super(
      `The events of this installation are kept in ${kept}, and EVENT_STORE names ${named}. Set EVENT_STORE to ${kept}, ` +
        'or begin a new installation with another database.',
    );
  }
}

/**
 * Binds the installation to the store it begins with. Read models and positions of one store mean nothing in another:
 * commands would find empty streams, and what was forgotten would not be forgotten again.
 *
 * @throws OtherEventStore where it is bound to another one
 */
export async function keepEventStore(pool: Pool, named: string): Promise<void> {
  const kept = async () =>
    (await pool.query<{ kept: string | null }>('SELECT event_store AS kept FROM service.installation')).rows[0]!.kept;
  if ((await kept()) === null) {
    await pool.query('UPDATE service.installation SET event_store = $1 WHERE event_store IS NULL', [named]);
  }
  const store = await kept();
  if (store !== named) throw new OtherEventStore(String(store), named);
}
