import type { DomainEvent, EventMetadata, EventVersions, StoredEvent } from '../../event-sourcing/index.js';
import type { Row } from './connection.js';

/** Columns of an event, in the order in which `storedEvent` takes them. */
export const EVENT_COLUMNS = 'position, stream, revision, id, type, version, data, metadata';

/**
 * An event out of a row, upcast.
 *
 * @throws Error naming the event where an upcaster fails: the projection that reads it must stop, not skip
 */
export function storedEvent(versions: EventVersions, row: Row): StoredEvent {
  const [position, stream, revision, id, type, version, data, metadata] = row as readonly string[];
  const kept = Number(version);
  let event: DomainEvent;
  try {
    event = versions.upcast({ type: type!, data: JSON.parse(data!) as object }, kept);
  } catch (cause) {
    throw new Error(`event ${revision} of ${stream} (${type}, version ${kept}) cannot be read: mend its upcaster`, { cause });
  }
  return {
    stream: stream!,
    revision: Number(revision),
    position: BigInt(position!),
    id: id!,
    version: Math.max(kept, versions.newest(type!)),
    event,
    metadata: JSON.parse(metadata!) as EventMetadata,
  };
}
