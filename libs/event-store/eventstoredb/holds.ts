import { ErrorType } from '@eventstore/db-client';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { collect } from './collect.js';
import type { SharedClient } from './shared-client.js';

/**
 * Whether the leader gives a stream up to a revision to whoever reads it.
 *
 * @param limit milliseconds to wait for its answer
 * @throws NoAnswer · Interrupted · what the library throws
 */
export async function holds(server: SharedClient, stream: string, revision: number, limit: number): Promise<boolean> {
  if (revision === NO_STREAM) return true;
  const last = { fromRevision: BigInt(revision), maxCount: 1, requiresLeader: true } as const;
  try {
    return (await collect(server, (client) => client.readStream(stream, last), limit)).length > 0;
  } catch (error) {
    if ((error as { type?: unknown }).type === ErrorType.STREAM_NOT_FOUND) return false;
    throw error;
  }
}
