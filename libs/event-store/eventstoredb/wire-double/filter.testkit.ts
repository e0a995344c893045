import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Recorded } from './records.testkit.js';

type FilterOptions = Streams.ReadReq.Options.FilterOptions;

/** Which events of `$all` a subscriber wants. */
export function filterOf(options: FilterOptions | undefined): (record: Recorded) => boolean {
  const byStream = options?.getStreamIdentifier();
  const expression = byStream ?? options?.getEventType();
  if (!expression) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = prefixes.length > 0 ? undefined : new RegExp(expression.getRegex());
  return (record) => {
    const text = byStream ? record.stream : record.type;
    return pattern ? pattern.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}

/** After how many events, wanted or not, the position is told. */
export function windowOf(options: FilterOptions): { readonly page: number; readonly pages: number } {
  return { page: options.getMax() || 32, pages: options.getCheckpointintervalmultiplier() || 1 };
}
