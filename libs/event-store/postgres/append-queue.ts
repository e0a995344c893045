import { OutcomeUnknown, StoreUnavailable, type Appended } from '../../event-sourcing/index.js';
import type { StorableAppend } from '../storable.js';
import { sendAppends, type Outcome } from './append-statements.js';
import type { Condition } from './condition.js';
import type { Connection } from './connection.js';
import { isCertainlyRefused, isOutage, refused } from './failures.js';
import type { EventStoreLimits } from './options.js';
import { pause } from '../pause.js';

interface Waiting {
  readonly append: StorableAppend;
  readonly since: number;
  /** An answer to it was lost, so it may be stored. */
  unsettled: boolean;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Group commit: what arrives while a commit is under way goes into the next one. A single connection sends, so the
 * order lock is waited for once per batch and not once per append.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private queuedJson = 0;
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly connection: Connection,
    private readonly limits: EventStoreLimits,
    readonly condition: Condition,
    private readonly onCommit: () => void,
  ) {}

  get length(): number {
    return this.waiting.length;
  }

  /** @throws RevisionConflict · StoreUnavailable · OutcomeUnknown · StoreFault */
  append(append: StorableAppend): Promise<Appended> {
    if (this.closed) return Promise.reject(new StoreUnavailable('the event store is being closed: try again shortly', 5));
    const full = this.waiting.length >= this.limits.queuedAppends || this.queuedJson + append.size > this.limits.queuedJson;
    if (full) return Promise.reject(new StoreUnavailable('more is being written than can be stored: try again shortly'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, since: performance.now(), unsettled: false, resolve, reject });
      this.queuedJson += append.size;
      this.running ??= this.run();
    });
  }

  /** Stores what has been taken in, then ends. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    this.condition.close();
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      // One turn of the event loop, so that writers woken together by the last commit share the next one.
      await new Promise(setImmediate);
      this.refuseWaiting(performance.now());
      if (this.waiting.length > 0) await this.deliver(this.takeBatch());
    }
    this.running = undefined;
  }

  /** Oldest first; of one stream only the oldest, since the next one hangs on what becomes of it. */
  private takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const streams = new Set<string>();
    let events = 0;
    for (let index = 0; index < this.waiting.length && batch.length < this.limits.batchAppends;) {
      const { append } = this.waiting[index]!;
      if (events > 0 && events + append.events.length > this.limits.batchEvents) break;
      if (streams.has(append.stream)) {
        index++;
        continue;
      }
      streams.add(append.stream);
      events += append.events.length;
      this.queuedJson -= append.size;
      batch.push(...this.waiting.splice(index, 1));
    }
    return batch;
  }

  private async deliver(batch: readonly Waiting[]): Promise<void> {
    const lost = performance.now();
    for (let attempt = 0; ; attempt++) {
      try {
        await this.connection.ready();
      } catch (error) {
        this.condition.bad(error, 'the event store cannot be reached');
        if (!(await this.mayTryAgain(batch, lost, attempt))) return;
        continue;
      }
      try {
        const appends = batch.map((waiting) => waiting.append);
        const outcomes = await sendAppends(this.connection, appends, this.limits.answer);
        this.condition.good();
        this.onCommit();
        for (const [index, waiting] of batch.entries()) answer(waiting, outcomes[index]!);
        return;
      } catch (error) {
        this.condition.bad(error, 'appending failed');
        if (isCertainlyRefused(error)) return this.divide(batch, error);
        for (const waiting of batch) waiting.unsettled = true;
        if (!(await this.mayTryAgain(batch, lost, attempt))) return;
      }
    }
  }

  /**
   * The server said no. Where the reason may lie in one append, each is tried again alone, so that the bad one fails
   * alone; a server that is out of order would only be asked as often for the same answer.
   */
  private async divide(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length > 1 && !isOutage(error)) {
      for (const waiting of batch) await this.deliver([waiting]);
      return;
    }
    const fault = isOutage(error) ? unavailable() : refused(error);
    for (const waiting of batch) waiting.reject(waiting.unsettled ? unknown() : fault);
  }

  /** Gives up what has had its time; true after a pause where there is something left to try. */
  private async mayTryAgain(batch: readonly Waiting[], lost: number, attempt: number): Promise<boolean> {
    const now = performance.now();
    this.refuseWaiting(now);
    const [first] = batch;
    const spent = first!.unsettled ? now - lost > this.limits.settle : now - first!.since > this.limits.waitForServer;
    if (!spent) {
      await pause(Math.min(1000, 50 * 2 ** attempt));
      return true;
    }
    for (const waiting of batch) waiting.reject(waiting.unsettled ? unknown() : unavailable());
    return false;
  }

  /** Whoever has waited unsent for as long as may be waited gets an answer, also while others are being settled. */
  private refuseWaiting(now: number): void {
    while (this.waiting.length > 0 && now - this.waiting[0]!.since > this.limits.waitForServer) {
      const waiting = this.waiting.shift()!;
      this.queuedJson -= waiting.append.size;
      waiting.reject(unavailable());
    }
  }
}

function answer(waiting: Waiting, outcome: Outcome): void {
  if (outcome instanceof Error) waiting.reject(outcome);
  else waiting.resolve(outcome);
}

function unavailable(): StoreUnavailable {
  return new StoreUnavailable('the event store cannot be reached: try again shortly');
}

function unknown(): OutcomeUnknown {
  return new OutcomeUnknown('the answer of the event store was lost: repeat the request with the same ids');
}
