import type { StoredEvent } from '../../event-sourcing/index.js';
import type { Surroundings } from '../running/surroundings.js';
import type { Target } from '../tables/checkpoint.js';
import { streamsSetAside, type SetAside } from '../tables/set-aside.js';
import type { Cause } from './failure.js';
import { setAsideBatch, type Outcome, type Piece } from './project-batch.js';

/** Where so many streams fail that the events cannot be what is wrong, no more are set aside. */
export async function mayBeSetAside(at: Surroundings, target: Target, { stream }: StoredEvent): Promise<boolean> {
  const aside = await streamsSetAside(at.dataSource, target.schema);
  return aside.has(stream) || aside.size < at.limits.mostSetAside;
}

/** What is written down of the stream of an event that does not go in. */
export function setAsideAt({ projection }: Target, { stream, position, id, event }: StoredEvent, cause: Cause, at: Date): SetAside {
  return { projection: projection.name, stream, position, eventId: id, eventType: event.type, at, ...cause };
}

/** Passes the event, sets its stream aside, and tells the operator's log. */
export async function setAside(at: Surroundings, target: Target, piece: Piece, aside: SetAside): Promise<Outcome> {
  const outcome = await setAsideBatch(at.dataSource, target, piece, aside);
  const { at: _when, position, ...told } = aside;
  if (outcome.kind === 'passed') at.log.error({ ...told, target: target.schema, position: position.toString() }, 'stream_set_aside');
  return outcome;
}
