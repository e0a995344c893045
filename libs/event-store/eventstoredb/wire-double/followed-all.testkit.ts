import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { filterOf, windowOf } from './filter.testkit.js';
import { eventMessage } from './links.testkit.js';
import { messages } from './messages.testkit.js';
import type { NodeContext } from './node-context.testkit.js';
import type { Recorded } from './records.testkit.js';
import type { Followed } from './subscription.testkit.js';

/**
 * Everything after a position. With a filter the reader is also told how far it has come: after every window of events
 * considered, the position of the last event of the page that it was sent, or where the page began; and before it is
 * told that it has caught up. No position twice in a row, and never one before an event with a lower position.
 */
export function followedAll({ log }: NodeContext, options: Streams.ReadReq.Options): Followed {
  const from = options.getAll()!;
  const filter = options.getFilter();
  const window = filter && windowOf(filter);
  const wanted = filterOf(filter);
  const resolveLinks = options.getResolveLinks();
  const start = from.hasPosition() ? BigInt(from.getPosition()!.getCommitPosition()) : undefined;
  let index = from.hasEnd() ? log.records.length : start === undefined ? 0 : log.indexAt(start + 1n);
  let considered = from.hasEnd() ? (log.records.at(-1)?.position ?? 0n) : (start ?? 0n);
  let page = { start: considered, sent: undefined as bigint | undefined, events: 0 };
  let pages = 0;
  let told: bigint | undefined;

  const checkpoint = (position: bigint): readonly Streams.ReadResp[] => {
    if (told === position) return [];
    told = position;
    return [messages.checkpoint(position)];
  };
  const endOfPage = (): readonly Streams.ReadResp[] => {
    if (!window || page.events < window.page) return [];
    const position = page.sent ?? page.start;
    page = { start: considered, sent: undefined, events: 0 };
    pages += 1;
    return pages % window.pages === 0 ? checkpoint(position) : [];
  };
  return {
    next: () => {
      const record = log.records[index];
      if (record) index += 1;
      return record;
    },
    waiting: () => log.records.length - index,
    messages: (record: Recorded) => {
      const matches = wanted(record);
      considered = record.position;
      page = { start: page.start, sent: matches ? record.position : page.sent, events: page.events + 1 };
      return [...(matches ? [eventMessage(log, record, resolveLinks)] : []), ...endOfPage()];
    },
    atTheEnd: () => (window ? checkpoint(considered) : []),
    ending: () => undefined,
  };
}
