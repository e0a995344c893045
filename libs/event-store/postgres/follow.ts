import type { Batch, Position, StoredEvent } from '../../event-sourcing/index.js';
import { Outage } from './failures.js';
import type { EventStoreLog } from '../event-store-log.js';
import type { EventStoreLimits } from './options.js';
import { pause } from '../pause.js';
import type { Reader } from './reader.js';
import type { WakeUp } from './wake-up.js';

export interface FollowedLog {
  readonly reader: Reader;
  readonly wakeUp: WakeUp;
  readonly limits: EventStoreLimits;
  readonly log: EventStoreLog;
}

/**
 * Reads the log in order of positions, page by page, for ever. While the consumer is busy with one page the next is
 * fetched, and no more. At the end of the log it sleeps until told, or until it is time to look; what came while the consumer
 * did not ask is given as one page.
 *
 * @throws StoreFault, or what an upcaster threw; outages are waited out
 */
export async function* followLog(source: FollowedLog, after: Position, signal: AbortSignal): AsyncGenerator<Batch> {
  let position = after;
  let behind = true;
  let seen = source.wakeUp.notices;
  let next = nextPage(source, position, signal);
  while (!signal.aborted) {
    const events = await next;
    if (events === undefined || signal.aborted) return;
    position = events.at(-1)?.position ?? position;
    const caughtUp = events.length < source.limits.followBatch;
    if (!caughtUp) next = nextPage(source, position, signal);
    if (events.length > 0 || behind) yield { events, position, caughtUp };
    behind = !caughtUp;
    if (!caughtUp) continue;
    await source.wakeUp.sleep(seen, source.limits.poll, signal);
    seen = source.wakeUp.notices;
    next = nextPage(source, position, signal);
  }
}

/** The page, or undefined when the signal came first. */
function nextPage(source: FollowedLog, position: Position, signal: AbortSignal): Promise<Page> {
  const page = fetchPage(source, position, signal);
  // It may be fetched ahead for a consumer that never comes back; who does come back gets the failure.
  page.catch(() => undefined);
  return page;
}

async function fetchPage({ reader, limits, log }: FollowedLog, position: Position, signal: AbortSignal): Promise<Page> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      return await unlessAborted(reader.after(position, limits.followBatch), signal);
    } catch (error) {
      if (!(error instanceof Outage)) throw error;
      if (attempt === 0) log.warn({ code: error.code }, 'the event store cannot be read: followers wait');
      await pause(Math.min(2000, 100 * 2 ** attempt), signal);
    }
  }
  return undefined;
}

type Page = readonly StoredEvent[] | undefined;

/** A hung server must not keep anyone who wants to leave. */
function unlessAborted(page: Promise<Page>, signal: AbortSignal): Promise<Page> {
  return new Promise((resolve, reject) => {
    const leave = () => resolve(undefined);
    signal.addEventListener('abort', leave, { once: true });
    page.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
