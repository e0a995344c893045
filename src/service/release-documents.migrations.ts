import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leadership reads, in a schema of its own: nothing else may ever lie in it. */
class CreateReleaseDocuments1764000900000 implements MigrationInterface {
  readonly name = 'CreateReleaseDocuments1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA leadership');
    await runner.query(
      `CREATE TABLE leadership.release_document (
         id text NOT NULL,
         version int NOT NULL CHECK (version > 0),
         document text NOT NULL,
         PRIMARY KEY (id, version)
       )`,
    );
    await runner.query(
      `CREATE FUNCTION leadership.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         RAISE EXCEPTION 'A release is never changed or removed';
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON leadership.release_document
       FOR EACH STATEMENT EXECUTE FUNCTION leadership.refuse_change()`,
    );
    await runner.query(
      `DO $$
       DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
       BEGIN
         IF app <> current_user THEN
           EXECUTE format('GRANT USAGE ON SCHEMA leadership TO %I', app);
           EXECUTE format('GRANT SELECT, INSERT ON leadership.release_document TO %I', app);
         END IF;
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA leadership CASCADE');
  }
}

export const releaseDocumentMigrations = [CreateReleaseDocuments1764000900000];
