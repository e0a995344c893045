import type { Position } from '../../event-sourcing/index.js';
import { clearStop, liveTarget, readCheckpoint, type Checkpoint, type Target } from '../tables/checkpoint.js';
import { Feed } from '../feeding/feed.js';
import type { Nudge } from '../waiting/nudge.js';
import type { ProjectedSignal } from './projected-signal.js';
import { createTarget } from '../tables/projection-schema.js';
import type { Projection } from '../projection/projection.js';
import type { SharedTransaction } from '../feeding/shared-transaction.js';
import type { Surroundings } from './surroundings.js';

/**
 * Keeps the tables that answer queries fed: makes them where there are none, and waits while they are stopped or of
 * another version than this release projects.
 */
export class LiveTables {
  feed: Feed | null = null;
  checkpoint: Checkpoint | null = null;
  private readonly target: Target;
  private retriedAtStart = false;

  constructor(
    private readonly at: Surroundings,
    projection: Projection,
    private readonly signal: ProjectedSignal,
    private readonly shared: SharedTransaction,
  ) {
    this.target = liveTarget(projection);
  }

  /** One look at how things stand, and what follows from it. */
  async turn(signal: AbortSignal, nudge: Nudge): Promise<void> {
    const { dataSource, limits } = this.at;
    const checkpoint = await readCheckpoint(dataSource, this.target.schema);
    this.checkpoint = checkpoint ?? null;
    if (!checkpoint) return createTarget(dataSource, this.target);
    const ours = checkpoint.version === this.target.projection.version;
    if (!ours || (checkpoint.stop && this.retriedAtStart)) return nudge.wait(limits.lookMs, signal);
    // A new start may be a new release that knows the event on which the last one stopped.
    this.retriedAtStart = true;
    if (checkpoint.stop) {
      await clearStop(dataSource, this.target.schema);
      this.checkpoint = { ...checkpoint, stop: null };
    }
    const tell = (position: Position, _caughtUp: boolean, touched: boolean): boolean => {
      this.signal.passed(position, touched);
      return false;
    };
    this.feed = new Feed(this.at, this.target, tell, this.shared);
    await this.feed.run(signal);
    this.feed.caughtUp = false;
  }
}
