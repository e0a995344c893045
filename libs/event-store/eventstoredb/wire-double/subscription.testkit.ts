import { randomUUID } from 'node:crypto';
import { messages } from './messages.testkit.js';
import type { NodeContext } from './node-context.testkit.js';
import type { Recorded } from './records.testkit.js';
import type { Refusal } from './refusals.testkit.js';
import type { Sender } from './sender.testkit.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';

/** How many events may wait for a reader that is live, before it is served from the log again. */
const LIVE_BUFFER = 32;

/** What is followed: a stream or everything. */
export interface Followed {
  /** The next event after the one last taken; moves on. Nothing at the end. */
  next(): Recorded | undefined;
  /** How many events are not taken yet. */
  waiting(): number;
  /** What to send for an event: itself, a checkpoint, both or neither. */
  messages(record: Recorded): readonly Streams.ReadResp[];
  /** What to send before the reader is told that it has caught up. */
  atTheEnd(): readonly Streams.ReadResp[];
  /** Ends the subscription after this event. */
  ending(record: Recorded): Refusal | undefined;
}

/**
 * Confirms, sends what there is, says that the reader has caught up, and sends what comes. A reader that falls behind
 * while live is served from the log again, and told once more when it has caught up; it is never told that it fell behind.
 */
export async function subscribe(node: NodeContext, followed: Followed, sender: Sender): Promise<void> {
  let wake = (): void => undefined;
  const forget = node.log.onWrite(() => wake());
  const closed = node.subscriptions.add(sender);
  sender.onStop(() => wake());
  try {
    await sender.send(messages.confirmation(randomUUID()));
    let live = false;
    while (!sender.gone) {
      if (followed.waiting() > LIVE_BUFFER) live = false;
      const record = followed.next();
      if (record) {
        for (const message of followed.messages(record)) await sender.send(message);
        const ending = followed.ending(record);
        if (ending) sender.end(ending);
        continue;
      }
      if (!live) {
        live = true;
        for (const message of [...followed.atTheEnd(), messages.caughtUp()]) await sender.send(message);
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (followed.waiting() > 0 || sender.gone) resolve();
      });
    }
  } finally {
    forget();
    closed();
  }
}
