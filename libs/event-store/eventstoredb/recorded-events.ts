import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { DomainEvent, EventMetadata, EventVersions, StoredEvent } from '../../event-sourcing/index.js';

/** An event that is there and cannot be read: its upcaster must be mended; passing over it would lose it. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

export type Recorded = RecordedEvent | AllStreamRecordedEvent;

/**
 * An event as the port gives it, upcast; null for one that was not written through the port, of which a server that is
 * shared with others holds many.
 *
 * @throws UnreadableEvent where an upcaster fails
 */
export function storedEvent(versions: EventVersions, recorded: Recorded): StoredEvent | null {
  const { streamId: stream, type, id, data, metadata: kept } = recorded;
  const revision = Number(recorded.revision);
  if (!recorded.isJson || !isObject(data) || !isObject(kept) || recorded.position === undefined) return null;
  const { version, ...metadata } = kept as { readonly version?: unknown };
  if (typeof version !== 'number' || !('commandId' in metadata)) return null;
  let event: DomainEvent;
  try {
    event = versions.upcast({ type, data }, version);
  } catch (cause) {
    throw new UnreadableEvent(`event ${revision} of ${stream} (${type}, version ${version}) cannot be read: mend its upcaster`, { cause });
  }
  return {
    stream,
    revision,
    position: recorded.position.commit,
    id,
    version: Math.max(version, versions.newest(type)),
    event,
    metadata: metadata as unknown as EventMetadata,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
