import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table behind `TypedForms`. */
export class CreateTypedForms1764800000000 implements MigrationInterface {
  readonly name = 'CreateTypedForms1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service.typed_forms (
        person_id uuid NOT NULL,
        -- Marks: nobody reads from them on which page, and in which form, somebody was typing.
        address text NOT NULL,
        page text NOT NULL,
        drawing uuid NOT NULL,
        -- Sealed; null from when it was sent or thrown away.
        box text,
        kept_at timestamptz NOT NULL,
        leads_back boolean NOT NULL DEFAULT false,
        PRIMARY KEY (person_id, address)
      );
      CREATE INDEX ON service.typed_forms (kept_at);
      DO $$
      DECLARE app text := coalesce(nullif(current_setting('afterwatch.app_role', true), ''), 'afterwatch_app');
      BEGIN
        IF app <> current_user THEN
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON service.typed_forms TO %I', app);
        END IF;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service.typed_forms');
  }
}
