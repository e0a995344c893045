import { DatabaseError } from 'pg';
import type { Connection } from './connection.js';

const TAKEN_BACK = 'AW000';
const LIMIT_MS = 2000;

/**
 * Whether the log can take an event: it is given one too large for a page that is half empty, and takes it back with the
 * statement, so that nothing of it is ever seen. Asked only while something is wrong: each try leaves a little to be vacuumed.
 *
 * @throws DatabaseError, such as that the disk is full · AnswerLost
 */
export async function canStore(connection: Connection): Promise<void> {
  try {
    await connection.query({ name: 'event-store-can-store', text: TRY }, LIMIT_MS);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === TAKEN_BACK) return;
    throw error;
  }
}

const TRY = `DO $try$ BEGIN
  INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)
  SELECT -2, 'can-store', 0, gen_random_uuid(), 'CanStore', 1, to_json(string_agg(md5(random()::text), '')), '{}'
    FROM generate_series(1, 512);
  RAISE EXCEPTION USING ERRCODE = '${TAKEN_BACK}';
END $try$`;
