import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import { metadataOf, type EventVersions, type StoredEvent } from '../../event-sourcing/index.js';

export type Recorded = RecordedEvent | AllStreamRecordedEvent;

/**
 * An event as the port gives it, as up to date as it can be brought (see `EventVersions.read`); null for one that was not
 * written through the port, of which a server that is shared with others holds many.
 */
export function storedEvent(versions: EventVersions, recorded: Recorded): StoredEvent | null {
  const { streamId: stream, type, id, data, metadata: kept } = recorded;
  const revision = Number(recorded.revision);
  if (!recorded.isJson || !isObject(data) || !isObject(kept) || recorded.position === undefined) return null;
  const { version, ...metadata } = kept as { readonly version?: unknown };
  if (typeof version !== 'number' || !('commandId' in metadata)) return null;
  return {
    stream,
    revision,
    position: recorded.position.commit,
    id,
    ...versions.read({ type, data }, version),
    metadata: metadataOf(metadata),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
