import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { filterOf } from './filter.testkit.js';
import { eventMessage } from './links.testkit.js';
import { messages, nameIn } from './messages.testkit.js';
import type { NodeContext } from './node-context.testkit.js';
import type { Recorded } from './records.testkit.js';
import { refusals } from './refusals.testkit.js';
import type { Sender } from './sender.testkit.js';
import { visibleEvents } from './stream-metadata.testkit.js';

type Options = Streams.ReadReq.Options;

/** Reads a stream, or everything, from one place in one direction, up to a number of events. */
export async function finiteRead(node: NodeContext, options: Options, sender: Sender): Promise<void> {
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const all = options.getAll();
  const found = all ? eventsOfAll(node, all, backwards) : eventsOfStream(node, options.getStream()!, backwards);
  if (found === 'deleted') return sender.end(refusals.streamDeleted(nameIn(options.getStream()!.getStreamIdentifier())));
  if (found === 'invalid') return sender.end(refusals.invalidPosition());
  if (found === 'none') {
    await sender.send(messages.notFound(nameIn(options.getStream()!.getStreamIdentifier())));
    return sender.end();
  }
  const wanted = filterOf(options.getFilter());
  let left = BigInt(options.getCount());
  for (const record of found) {
    if (left === 0n || sender.gone) break;
    if (!wanted(record) || record.position >= (node.faults.unconfirmedFrom ?? record.position + 1n)) continue;
    left -= 1n;
    await sender.send(eventMessage(node.log, record, options.getResolveLinks()));
  }
  sender.end();
}

/** Both bounds of a stream are inclusive. */
function eventsOfStream(
  { log }: NodeContext,
  options: Streams.ReadReq.Options.StreamOptions,
  backwards: boolean,
): Iterable<Recorded> | 'none' | 'deleted' {
  const events = visibleEvents(log, nameIn(options.getStreamIdentifier()));
  if (typeof events === 'string') return events;
  if (options.hasEnd()) return backwards ? reversed(events, events.length) : [];
  const from = options.hasRevision() ? BigInt(options.getRevision()) : 0n;
  const first = events.findIndex(({ revision }) => (backwards ? revision > from : revision >= from));
  const bound = first < 0 ? events.length : first;
  return backwards ? reversed(events, bound) : events.slice(bound);
}

/** Forwards a position is inclusive, backwards it is exclusive. */
function eventsOfAll(
  { log }: NodeContext,
  options: Streams.ReadReq.Options.AllOptions,
  backwards: boolean,
): Iterable<Recorded> | 'invalid' {
  const at = options.hasPosition() ? BigInt(options.getPosition()!.getCommitPosition()) : 0n;
  if (at > log.end) return 'invalid';
  const bound = options.hasEnd() ? log.records.length : log.indexAt(at);
  return backwards ? reversed(log.records, bound) : upTo(log.records, bound, log.records.length);
}

function* reversed(events: readonly Recorded[], end: number): Iterable<Recorded> {
  for (let index = end - 1; index >= 0; index--) yield events[index]!;
}

function* upTo(events: readonly Recorded[], start: number, end: number): Iterable<Recorded> {
  for (let index = start; index < end; index++) yield events[index]!;
}
