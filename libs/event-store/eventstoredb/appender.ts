import { OutcomeUnknown, RevisionConflict, StoreUnavailable, type Appended } from '../../event-sourcing/index.js';
import { pause } from '../pause.js';
import type { StorableAppend } from '../storable.js';
import { faultSentence } from './fault-sentence.js';
import { failureOf, StoreFault } from './failures.js';
import { proposedAppend, tooLarge, type ProposedAppend } from './proposed-append.js';
import { sendAppend } from './send-append.js';
import type { Surroundings } from './surroundings.js';

/**
 * Appends, and repeats what had no answer with the same ids at the same revision, which the server recognises also
 * after a restart or under another leader.
 */
export class Appender {
  private underWay = 0;
  private jsonUnderWay = 0;
  private closed = false;
  private idle = (): void => undefined;

  constructor(private readonly at: Surroundings) {}

  /** How many have been taken in and not been answered. */
  get length(): number {
    return this.underWay;
  }

  /** @throws NotStorable · RevisionConflict · StoreUnavailable · OutcomeUnknown · StoreFault */
  async append(append: StorableAppend): Promise<Appended> {
    const { limits } = this.at;
    if (this.closed) throw new StoreUnavailable('the event store is being closed: try again shortly', 5);
    if (this.underWay >= limits.queuedAppends || this.jsonUnderWay + append.size > limits.queuedJson) {
      throw new StoreUnavailable('more is being written than can be stored: try again shortly');
    }
    const proposed = proposedAppend(append, limits.appendBytes);
    this.underWay++;
    this.jsonUnderWay += append.size;
    try {
      return await this.deliver(append, proposed);
    } finally {
      this.underWay--;
      this.jsonUnderWay -= append.size;
      if (this.underWay === 0) this.idle();
    }
  }

  /** Takes no more, and resolves when everything taken in has its answer, which the limits bound. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.underWay > 0) await new Promise<void>((resolve) => (this.idle = resolve));
  }

  private async deliver(append: StorableAppend, proposed: ProposedAppend): Promise<Appended> {
    const { limits, condition } = this.at;
    const began = performance.now();
    let unsettled = false;
    for (let attempt = 0; ; attempt++) {
      try {
        const appended = await sendAppend(this.at.server, proposed, limits.answer);
        condition.good('appending');
        return appended;
      } catch (error) {
        const failure = failureOf(error);
        // A conflict says for certain that this append is not stored: it would stand where another stands now.
        if (failure.kind === 'conflict') {
          condition.good('appending');
          throw new RevisionConflict(append.stream, append.expectedRevision, failure.actualRevision);
        }
        if (failure.kind === 'too large') throw tooLarge(append.size, failure.most);
        condition.bad('appending', error, 'appending failed');
        if (failure.kind === 'refused') throw unsettled ? unknown() : new StoreFault(faultSentence(error));
        unsettled ||= !failure.certain;
        if (performance.now() - began > (unsettled ? limits.settle : limits.waitForServer)) {
          throw unsettled ? unknown() : new StoreUnavailable('the event store cannot be reached: try again shortly');
        }
      }
      await pause(Math.min(1000, 50 * 2 ** attempt));
    }
  }
}

function unknown(): OutcomeUnknown {
  return new OutcomeUnknown('the answer of the event store was lost: repeat the request with the same ids');
}
