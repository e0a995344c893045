import { jsonEvent, NO_STREAM as NO_STREAM_YET, type EventData } from '@eventstore/db-client';
import { NO_STREAM } from '../../event-sourcing/index.js';
import { NotStorable, type StorableAppend } from '../storable.js';

/** An append as the client takes it. */
export interface ProposedAppend {
  readonly stream: string;
  /** Never `any`: with it a repetition is stored twice once the server has restarted. */
  readonly expectedRevision: bigint | typeof NO_STREAM_YET;
  readonly events: EventData[];
}

/**
 * Turns an append into what goes over the wire. The version of each event goes into its metadata.
 *
 * @throws NotStorable with its size, where it has more bytes than the server takes
 */
export function proposedAppend(append: StorableAppend, mostBytes: number): ProposedAppend {
  const { stream, expectedRevision } = append;
  let bytes = 0;
  const events = append.events.map(({ id, type, version, data, metadata }) => {
    const withVersion = encoder.encode(`{"version":${version}${metadata === '{}' ? '' : ','}${metadata.slice(1)}`);
    // Counted as the server counts, which takes every character of a type for two.
    bytes += Buffer.byteLength(data) + withVersion.length + 2 * type.length;
    // The text that was checked, read back: what the caller holds might change before it is sent, or sent again.
    return jsonEvent({ id, type, data: JSON.parse(data) as Record<string, unknown>, metadata: withVersion });
  });
  if (bytes > mostBytes) throw tooLarge(bytes, mostBytes);
  return { stream, expectedRevision: expectedRevision === NO_STREAM ? NO_STREAM_YET : BigInt(expectedRevision), events };
}

export function tooLarge(bytes: number, mostBytes: number): NotStorable {
  return new NotStorable(`the append has ${bytes} bytes, the server takes at most ${mostBytes}: split it`);
}

const encoder = new TextEncoder();
