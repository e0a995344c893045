import { canonicalJson } from './canonical-json.js';
import { derivedId } from './derived-id.js';
import type { EventMetadata, StoredEvent } from './event.js';

/**
 * Id of the event that a command records at a place among its events in one stream. Two that say different things under one
 * command id never have ids in common: the store takes only one of them.
 *
 * @param namespace of the installation
 * @param index from 0
 */
export function eventId(
  namespace: string,
  { commandId, fingerprint }: Pick<EventMetadata, 'commandId' | 'fingerprint'>,
  stream: string,
  index: number,
): string {
  const said = fingerprint === undefined ? '' : `/${canonicalJson(fingerprint)}`;
  return derivedId(namespace, `${commandId}/${stream}/${index}${said}`);
}

/** Whether it was this installation that began a stream, told by the id of its first event. */
export function beganUnder(namespace: string, { id, stream, metadata }: StoredEvent): boolean {
  return id === eventId(namespace, metadata, stream, 0);
}
