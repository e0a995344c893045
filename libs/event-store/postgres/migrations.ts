import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_APPEND, CREATE_LOG, FORBID_CHANGES, GRANT_TO_APPLICATION } from './schema.js';

class CreateEventStore1764000000000 implements MigrationInterface {
  readonly name = 'CreateEventStore1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_LOG, CREATE_APPEND, FORBID_CHANGES, GRANT_TO_APPLICATION]) await runner.query(sql);
  }

  /** @throws always: taking the log away is never a step of this program */
  async down(): Promise<void> {
    throw new Error('the event store is never removed by a migration: drop the database by hand if you mean it');
  }
}

/** Migrations of the log and the function that appends to it; run them as the owner of the database. */
export const eventStoreMigrations = [CreateEventStore1764000000000];
