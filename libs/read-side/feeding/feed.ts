import { START, type Position } from '../../event-sourcing/index.js';
import { announceStop } from '../running/announce-stop.js';
import { readCheckpoint, type Target } from '../tables/checkpoint.js';
import { causeOf, type Cause, type Stop } from './failure.js';
import { gather, type Gathered } from './gather.js';
import { retryAfter } from '../running/limits.js';
import { passPiece, type PassOutcome } from './pass-piece.js';
import { pause } from '../waiting/pause.js';
import { reactsTo } from '../projection/projection.js';
import type { Progress } from './progress.js';
import type { SharedTransaction } from './shared-transaction.js';
import type { Surroundings } from '../running/surroundings.js';

/** Why a feed has come to its end. */
export type FeedEnd =
  | { readonly kind: 'aborted' | 'done' | 'gone' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'stopped'; readonly stop: Stop };

/** Called when it begins and after each piece, with what the tables hold and whether they changed; true ends the feed as `done`. */
export type AfterPiece = (position: Position, caughtUp: boolean, touched: boolean) => boolean | Promise<boolean>;

/**
 * Follows the store from a target's checkpoint and projects, one piece at a time. Ends only when aborted (with the
 * checkpoint at the last whole piece), when an event does not go in, or when the target is another's business now.
 */
export class Feed {
  position: Position = START;
  caughtUp = false;
  /** What is going wrong at the moment, while it is tried again. */
  trouble: Cause | null = null;
  eventsDone = 0;
  startedAt: Date | null = null;
  /** Where the checkpoint is known to stand; behind `position` by the pieces that were of no interest. */
  private saved: Position = START;
  private skipped = 0;
  /** Aborted when it is to begin again at the checkpoint. */
  private again = new AbortController();
  /** When the oldest event known and not yet projected was recorded. */
  private openSince: Date | null = null;

  constructor(
    private readonly at: Surroundings,
    private readonly target: Target,
    private readonly afterPiece: AfterPiece,
    /** For live tables, whose checkpoint may lag behind pieces in which there is nothing to do; see `saveProgress`. */
    private readonly shared: SharedTransaction | null = null,
  ) {}

  get progress(): Progress {
    const { schema, projection } = this.target;
    const { saved, position, skipped } = this;
    return { target: schema, version: projection.version, saved, position, skipped };
  }

  /** Takes note of where the checkpoint stood after this feed had been at `then`. */
  compare(then: Progress, checkpoint: Position): void {
    if (checkpoint < then.saved) this.again.abort();
    if (checkpoint < then.position || then.position <= this.saved) return;
    this.saved = then.position;
    this.skipped -= then.skipped;
  }

  /** Age in seconds of the oldest event not yet projected; 0 when caught up. */
  get lagSeconds(): number {
    return this.openSince ? Math.max(0, (this.at.clock.now().getTime() - this.openSince.getTime()) / 1000) : 0;
  }

  async run(signal: AbortSignal): Promise<FeedEnd> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        const checkpoint = await readCheckpoint(this.at.dataSource, this.target.schema);
        if (!checkpoint) return { kind: 'gone' };
        const { version, position } = checkpoint;
        if (version !== this.target.projection.version) return { kind: 'version', version };
        this.eventsDone = checkpoint.eventsDone;
        this.startedAt = checkpoint.startedAt;
        this.position = position;
        this.saved = position;
        this.skipped = 0;
        this.again = new AbortController();
        await this.afterPiece(position, false, true);
        const end = await this.follow(signal, () => (attempt = 0));
        if (end) return end;
      } catch (error) {
        this.trouble = causeOf(error);
        this.at.log.warn({ target: this.target.schema, ...this.trouble }, 'projection_cannot_follow');
        await pause(retryAfter(attempt, this.at.limits), signal);
      }
    }
    return { kind: 'aborted' };
  }

  /** Undefined when it is to begin again at the checkpoint. */
  private async follow(signal: AbortSignal, progress: () => void): Promise<FeedEnd | undefined> {
    const { at } = this;
    const until = AbortSignal.any([signal, this.again.signal]);
    for await (const piece of gather(at.follow, this.position, until, at.limits.eventsPerPiece)) {
      this.begin(piece);
      const touched = piece.events.some((event) => reactsTo(this.target.projection, event));
      const outcome = await this.pass(piece, touched, signal);
      if (outcome.kind === 'behind') return undefined;
      if (outcome.kind === 'stopped') await this.stopped(outcome.stop, piece);
      if (outcome.kind !== 'passed') return outcome;
      progress();
      this.finish(piece);
      if (await this.afterPiece(this.position, this.caughtUp, touched)) return { kind: 'done' };
    }
    return undefined;
  }

  private async pass(piece: Gathered, touched: boolean, signal: AbortSignal): Promise<PassOutcome> {
    const { target } = this;
    if (this.shared && !touched) {
      this.skipped += piece.events.length;
      await this.shared.nothingToPass();
      return { kind: 'passed', position: piece.position };
    }
    const from = { ...piece, after: this.saved, skipped: this.skipped };
    const together = await this.shared?.pass(target, from);
    if (together) this.trouble = null;
    const outcome: PassOutcome = together
      ? { kind: 'passed', position: piece.position }
      : await passPiece(this.at, target, from, signal, (cause) => (this.trouble = cause));
    if (outcome.kind === 'passed') {
      this.saved = piece.position;
      this.skipped = 0;
    }
    return outcome;
  }

  private begin({ events }: Gathered): void {
    const [oldest] = events;
    if (oldest) {
      this.caughtUp = false;
      this.openSince = new Date(oldest.metadata.recordedAt);
    }
  }

  private finish({ events, position, caughtUp }: Gathered): void {
    const newest = events.at(-1);
    this.position = position;
    this.eventsDone += events.length;
    this.caughtUp = caughtUp;
    if (caughtUp) this.openSince = null;
    else if (newest) this.openSince = new Date(newest.metadata.recordedAt);
  }

  private async stopped(stop: Stop, { events }: Gathered): Promise<void> {
    const stuck = events.find(({ id }) => id === stop.eventId);
    if (stuck) this.openSince = new Date(stuck.metadata.recordedAt);
    await announceStop(this.at, this.target, stop);
  }
}
