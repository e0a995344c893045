import { START, type AllStreamRecordedEvent, type AllStreamResolvedEvent, type EventStoreDBClient } from '@eventstore/db-client';
import type { Position } from '../../event-sourcing/index.js';
import { withoutSystem } from './own-events.js';

/** What the server says between two events. It counts once `after` events have come. */
interface Sign {
  readonly after: number;
  /** Up to here there is nothing more; null where the server says that nothing more is there at all. */
  readonly position: Position | null;
}

/**
 * One subscription to the log, for as long as it lives. What comes is kept until it is taken; when much is kept the
 * server is held back.
 *
 * The library tells of checkpoints, and of having caught up, when they pass through it, which may be many events before
 * their turn. They are put in order here, so that no position is given before every event up to it.
 */
export class Subscription {
  private readonly calls;
  private arrived: AllStreamRecordedEvent[] = [];
  private readonly signs: Sign[] = [];
  private count = 0;
  private heldBack = false;
  private atEnd = false;
  private left = false;
  private over = false;
  private wake = (): void => undefined;
  /** The server has taken it. */
  confirmed = false;
  /** What it ended with; undefined where the server ended it in order, or the client was given up. */
  fault: unknown;
  /** Everything up to here has been taken. */
  position: Position;

  /** @param most events that are kept before the server is held back */
  constructor(
    client: EventStoreDBClient,
    after: Position,
    private readonly most: number,
  ) {
    this.position = after;
    const fromPosition = after < 0n ? START : { commit: after, prepare: after };
    const filter = withoutSystem((_, { commit }) => this.sign(commit));
    this.calls = client.subscribeToAll({ fromPosition, filter });
    this.calls
      .on('confirmation', () => {
        this.confirmed = true;
        this.wake();
      })
      .on('data', (resolved: AllStreamResolvedEvent) => this.take(resolved))
      .on('caughtUp', () => this.sign(null))
      .on('error', (error) => this.end(error))
      .on('end', () => this.end(undefined))
      .on('close', () => this.end(undefined));
  }

  /** Everything there was has been taken, and the server was not held back meanwhile. */
  get caughtUp(): boolean {
    return this.atEnd && !this.heldBack && this.arrived.length === 0;
  }

  /** It is over, and everything that came has been taken. */
  get isDone(): boolean {
    return this.over && this.arrived.length === 0;
  }

  /** Events are coming, and nobody has said that these are all. */
  get isReading(): boolean {
    return this.arrived.length > 0 && !this.atEnd && !this.over && this.signs.every(({ position }) => position !== null);
  }

  /** Something to take, or the end of it. */
  get hasNews(): boolean {
    return this.arrived.length > 0 || this.over || (this.signs.length > 0 && this.signs[0]!.after <= this.count);
  }

  /** Resolves when there is news or it was confirmed, when the time is over, or when `signal` aborts. */
  news(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.hasNews || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
      this.wake = done;
    });
  }

  /** What has come, in order, with everything the server said up to there. Lets it send again. */
  takeAll(): readonly AllStreamRecordedEvent[] {
    const events = this.arrived;
    this.arrived = [];
    this.reach(events.at(-1)?.position.commit);
    while (this.signs.length > 0 && this.signs[0]!.after <= this.count) {
      const { position } = this.signs.shift()!;
      if (position === null) this.atEnd = true;
      else this.reach(position);
    }
    if (this.calls.isPaused()) this.calls.resume();
    return events;
  }

  /** The end of the log was looked at, and it is here. */
  reachedEnd(): void {
    this.atEnd = true;
    this.heldBack = false;
  }

  /** Must be called on every way out: nothing else ends the call at the server. */
  leave(): void {
    this.left = true;
    this.arrived = [];
    void this.calls.unsubscribe().catch(() => undefined);
  }

  private take({ event }: AllStreamResolvedEvent): void {
    if (this.left) return;
    this.count++;
    if (event !== undefined) this.arrived.push(event);
    if (this.arrived.length >= this.most) {
      this.heldBack = true;
      this.calls.pause();
    }
    if (this.hasNews) this.wake();
  }

  /** Thrown errors would stop the subscription for ever, so nothing here can throw. */
  private sign(position: Position | null): void {
    this.signs.push({ after: this.count + this.calls.readableLength, position });
    if (this.hasNews) this.wake();
  }

  private end(fault: unknown): void {
    if (this.over) return;
    this.over = true;
    this.fault = fault;
    this.wake();
  }

  private reach(position: Position | undefined): void {
    if (position !== undefined && position > this.position) this.position = position;
  }
}
