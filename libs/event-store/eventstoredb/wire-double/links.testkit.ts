import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from './event-log.testkit.js';
import { messages } from './messages.testkit.js';
import type { Recorded } from './records.testkit.js';
import { visibleEvents } from './stream-metadata.testkit.js';

/** An event as a reader gets it: a link is followed where that is asked for, and may lead nowhere. */
export function eventMessage(log: EventLog, record: Recorded, resolveLinks: boolean): Streams.ReadResp {
  if (!resolveLinks || record.type !== '$>') return messages.event(record);
  const [, revision = '', stream = ''] = /^(\d+)@(.*)$/s.exec(Buffer.from(record.data).toString('utf8')) ?? [];
  const events = visibleEvents(log, stream);
  const target = typeof events === 'string' ? undefined : events.find((event) => `${event.revision}` === revision);
  return messages.event(target, record);
}
