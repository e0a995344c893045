import { recordStop, type Target } from '../tables/checkpoint.js';
import type { Stop } from '../feeding/failure.js';
import type { Surroundings } from './surroundings.js';

/** Tells the operator's log that a projection is stopped, and writes it down for every process to see. */
export async function announceStop(at: Surroundings, { schema, projection }: Target, stop: Stop): Promise<void> {
  const { cause, code, eventId, eventType } = stop;
  const position = stop.position?.toString() ?? null;
  at.log.error({ projection: projection.name, target: schema, cause, code, eventId, eventType, position }, 'projection_stopped');
  await recordStop(at.dataSource, schema, stop);
}
