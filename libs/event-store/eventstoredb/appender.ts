import { OutcomeUnknown, RevisionConflict, StoreUnavailable, type Appended } from '../../event-sourcing/index.js';
import { pause } from '../pause.js';
import type { StorableAppend } from '../storable.js';
import { faultSentence } from './fault-sentence.js';
import { failureOf, StoreFault } from './failures.js';
import { refused } from './refused.js';
import { holds } from './holds.js';
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
      return await this.at.underWay.take(() => this.deliver(append, proposed));
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
        const left = (unsettled ? limits.settle : limits.waitForServer) - (performance.now() - began);
        const appended = await sendAppend(this.at.server, proposed, limits.answer, Math.min(limits.answer, Math.max(0, left)));
        condition.good('appending');
        return appended;
      } catch (error) {
        const failure = failureOf(error);
        // A conflict says for certain that this append is not stored: it would stand where another stands now.
        if (failure.kind === 'conflict') {
          condition.good('appending');
          await this.winnerReadable(append.stream, failure.actualRevision, began);
          throw new RevisionConflict(append.stream, append.expectedRevision, failure.actualRevision);
        }
        if (failure.kind === 'too large') throw tooLarge(append.size, failure.most);
        condition.bad('appending', error, 'appending failed');
        if (failure.kind === 'refused') throw unsettled ? unknown() : refused(error, failure.reason);
        unsettled ||= !failure.certain;
        if (performance.now() - began > (unsettled ? limits.settle : limits.waitForServer)) {
          throw unsettled ? unknown() : new StoreUnavailable('the event store cannot be reached: try again shortly');
        }
      }
      await pause(Math.min(1000, 50 * 2 ** attempt));
    }
  }

  /**
   * In a cluster a conflict is known before what won has its majority and can be read: whoever is told sooner reads the stream as it
   * was, decides the same again, and loses again. What won may also be lost with its leader, and then never be read.
   *
   * @throws StoreUnavailable where the stream does not come so far in the time of an append
   */
  private async winnerReadable(stream: string, revision: number, began: number): Promise<void> {
    const { server, limits, condition } = this.at;
    for (let attempt = 0; ; attempt++) {
      try {
        if (await holds(server, stream, revision, limits.answer)) return;
      } catch (error) {
        if (failureOf(error).kind !== 'outage') throw new StoreFault(faultSentence(error));
        condition.bad('reading', error, 'reading failed');
      }
      if (performance.now() - began > limits.waitForServer) {
        throw new StoreUnavailable('somebody else was faster, and what they stored cannot be read yet: try again shortly');
      }
      await pause(Math.min(500, 10 * 2 ** attempt));
    }
  }
}

function unknown(): OutcomeUnknown {
  return new OutcomeUnknown('the answer of the event store was lost: repeat the request with the same ids');
}
