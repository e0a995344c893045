import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { eventMessage } from './links.testkit.js';
import { nameIn } from './messages.testkit.js';
import type { NodeContext } from './node-context.testkit.js';
import { TOMBSTONE, type Recorded } from './records.testkit.js';
import { refusals } from './refusals.testkit.js';
import type { Followed } from './subscription.testkit.js';
import { metadataOf } from './stream-metadata.testkit.js';

/** One stream, after a revision. A stream that is not there yet is waited for; a tombstone ends it. */
export function followedStream({ log }: NodeContext, options: Streams.ReadReq.Options): Followed {
  const from = options.getStream()!;
  const stream = nameIn(from.getStreamIdentifier());
  const resolveLinks = options.getResolveLinks();
  const truncated = Number(metadataOf(log, stream).$tb ?? 0);
  const start = from.hasEnd() ? log.eventsOf(stream).length : from.hasRevision() ? Number(from.getRevision()) + 1 : 0;
  let index = Math.max(start, Math.min(truncated, log.eventsOf(stream).length));
  return {
    next: () => {
      const record = log.eventsOf(stream)[index];
      if (record) index += 1;
      return record;
    },
    waiting: () => Math.max(0, log.eventsOf(stream).length - index),
    messages: (record: Recorded) => [eventMessage(log, record, resolveLinks)],
    atTheEnd: () => [],
    ending: (record) => (record.revision === TOMBSTONE ? refusals.streamDeleted(stream) : undefined),
  };
}
