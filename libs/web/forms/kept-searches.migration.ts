import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody looked for stands with their session, and goes with it. */
export class SearchesOfSessions1764900000000 implements MigrationInterface {
  readonly name = 'SearchesOfSessions1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE service.sessions ADD COLUMN searches jsonb NOT NULL DEFAULT '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service.sessions DROP COLUMN searches');
  }
}
