import { streamNameFilter, type Filter } from '@eventstore/db-client';

/**
 * Streams of the system itself begin with a dollar sign. They are told by the stream, not by the type of the event,
 * since some system streams hold events whose type has none.
 */
export function isOfSystem(stream: string): boolean {
  return stream.startsWith('$');
}

/** So many times 32 events between two checkpoints. */
const BETWEEN_CHECKPOINTS = 32;

/** Leaves out, at the server, what the system writes for itself. */
export function withoutSystem(checkpointReached: NonNullable<Filter['checkpointReached']>): Filter {
  return streamNameFilter({ regex: '^[^$]', checkpointInterval: BETWEEN_CHECKPOINTS, checkpointReached });
}
