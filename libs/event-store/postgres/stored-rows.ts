import type { EventMetadata, EventVersions, StoredEvent } from '../../event-sourcing/index.js';
import type { Row } from './connection.js';

/** Columns of an event, in the order in which `storedEvent` takes them. */
export const EVENT_COLUMNS = 'position, stream, revision, id, type, version, data, metadata';

/** Of an event that somebody has put into the table by hand: nobody need ask whether there is an author and a time. */
const NOT_SAID: EventMetadata = { commandId: 'unknown', actor: 'unknown', recordedAt: '1970-01-01T00:00:00.000Z' };

/** An event out of a row, as up to date as it can be brought: one that cannot be read holds up nobody, see `EventVersions.read`. */
export function storedEvent(versions: EventVersions, row: Row): StoredEvent {
  const [position, stream, revision, id, type, version, data, metadata] = row as readonly string[];
  return {
    stream: stream!,
    revision: Number(revision),
    position: BigInt(position!),
    id: id!,
    ...versions.read({ type: type!, data: JSON.parse(data!) as object }, Number(version)),
    metadata: { ...NOT_SAID, ...(JSON.parse(metadata!) as EventMetadata | null) },
  };
}
