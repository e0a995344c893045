import { metadataOf, type EventVersions, type StoredEvent } from '../../event-sourcing/index.js';
import type { Row } from './connection.js';

/** Columns of an event, in the order in which `storedEvent` takes them. */
export const EVENT_COLUMNS = 'position, stream, revision, id, type, version, data, metadata';

/** An event out of a row, as up to date as it can be brought: one that cannot be read holds up nobody, see `EventVersions.read`. */
export function storedEvent(versions: EventVersions, row: Row): StoredEvent {
  const [position, stream, revision, id, type, version, data, metadata] = row as readonly string[];
  return {
    stream: stream!,
    revision: Number(revision),
    position: BigInt(position!),
    id: id!,
    ...versions.read({ type: type!, data: JSON.parse(data!) as object }, Number(version)),
    metadata: metadataOf(JSON.parse(metadata!)),
  };
}
