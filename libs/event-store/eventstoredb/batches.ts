import type { Batch, EventVersions, Position, StoredEvent } from '../../event-sourcing/index.js';
import { pause } from '../pause.js';
import type { Reader } from './reader.js';
import { storedEvent, type Recorded } from './recorded-events.js';
import type { Subscription } from './subscription.js';
import type { Surroundings } from './surroundings.js';
import { NoAnswer } from './within.js';

/** Milliseconds without anything after which a follower that is not known to be at the end looks whether it is. */
const QUIET = 100;

/** Milliseconds for which history is gathered into one batch. */
const GATHERED = 5;

/** Most milliseconds that what comes is gathered while much is coming. */
const LONGEST_BREATH = 10;

/**
 * What a subscription gives, gathered while the consumer was busy, until it ends.
 *
 * @throws NoAnswer where it was not confirmed, or is silent while events are stored · what ended it
 */
export async function* batchesOf(
  at: Surroundings,
  reader: Reader,
  subscription: Subscription,
  part: symbol,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const { limits } = at;
  let overdue = false;
  while (!subscription.isDone) {
    const began = performance.now();
    const { confirmed, caughtUp } = subscription;
    await subscription.news(!confirmed || overdue ? limits.answer : caughtUp ? limits.silence : QUIET, signal);
    // A consumer that is quicker than the server would be given history event by event, which costs more than waiting.
    if (subscription.isReading) await pause(GATHERED, signal);
    if (signal.aborted) return;
    if (subscription.confirmed) at.condition.good(part);
    if (subscription.hasNews) {
      overdue = false;
      const count = yield* taken(at.versions, subscription);
      const rest = Math.min(LONGEST_BREATH, Math.floor(count / 4)) - (performance.now() - began);
      if (rest > 0) await pause(rest, signal);
    } else if (confirmed) {
      overdue = await isOverdue(reader, subscription, overdue, limits.answer);
      if (!overdue && subscription.caughtUp) yield { events: [], position: subscription.position, caughtUp: true };
    } else if (!subscription.confirmed) {
      throw new NoAnswer(limits.answer);
    }
  }
  if (subscription.fault !== undefined) throw subscription.fault;
}

/** Gives what has come, and says how many events that were. What comes before an unreadable event is given first. */
async function* taken(versions: EventVersions, subscription: Subscription): AsyncGenerator<Batch, number> {
  const recorded = subscription.takeAll();
  const { events, failure } = converted(versions, recorded);
  const { caughtUp, position } = subscription;
  if (failure) {
    if (events.length > 0) yield { events, position: events.at(-1)!.position, caughtUp: false };
    throw failure.cause;
  }
  if (recorded.length > 0 || caughtUp) yield { events, position, caughtUp };
  return recorded.length;
}

interface Converted {
  readonly events: readonly StoredEvent[];
  readonly failure?: { readonly cause: unknown };
}

function converted(versions: EventVersions, recorded: readonly Recorded[]): Converted {
  const events: StoredEvent[] = [];
  try {
    for (const one of recorded) {
      const stored = storedEvent(versions, one);
      if (stored !== null) events.push(stored);
    }
  } catch (cause) {
    return { events, failure: { cause } };
  }
  return { events };
}

/**
 * Nothing has come for a while. Where events are stored that should have come it is given a little more time.
 *
 * @throws NoAnswer where it had that time
 */
async function isOverdue(reader: Reader, subscription: Subscription, overdue: boolean, limit: number): Promise<boolean> {
  const position: Position = subscription.position;
  const more = await reader.hasAfter(position);
  if (subscription.hasNews) return false;
  if (!more) subscription.reachedEnd();
  else if (overdue) throw new NoAnswer(limit);
  return more;
}
