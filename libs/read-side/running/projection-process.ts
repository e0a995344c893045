import { START } from '../../event-sourcing/index.js';
import { clearStop, liveTarget } from '../tables/checkpoint.js';
import { causeOf, type Cause } from '../feeding/failure.js';
import type { Feed } from '../feeding/feed.js';
import { LiveTables } from './live-tables.js';
import { retryAfter } from './limits.js';
import { Nudge } from '../waiting/nudge.js';
import { pause } from '../waiting/pause.js';
import { ProjectedSignal } from './projected-signal.js';
import { projectionStatus, type ProjectionStatus } from './projection-status.js';
import type { Projection } from '../projection/projection.js';
import { beginRebuild } from '../tables/rebuild.js';
import { RebuildingTables } from './rebuilding-tables.js';
import type { SharedTransaction } from '../feeding/shared-transaction.js';
import type { Surroundings } from './surroundings.js';

/**
 * One projection's life in this process: a loop that keeps the live tables fed, and one that carries out rebuilds.
 * What is to be done stands in the checkpoints, where every process of the service reads the same, so that a rebuild
 * begun by one is gone on with by another.
 */
export class ProjectionProcess {
  readonly signal = new ProjectedSignal();
  private readonly live: LiveTables;
  private readonly rebuild: RebuildingTables;
  private readonly liveNudge = new Nudge();
  private readonly rebuildNudge = new Nudge();
  private trouble: Cause | null = null;

  constructor(
    private readonly at: Surroundings,
    readonly projection: Projection,
    shared: SharedTransaction,
  ) {
    this.live = new LiveTables(at, projection, this.signal, shared);
    this.rebuild = new RebuildingTables(at, projection, () => this.liveNudge.now());
  }

  /** Until aborted; both loops then end at a checkpoint. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all([
      this.loop(signal, () => this.live.turn(signal, this.liveNudge)),
      this.loop(signal, () => this.rebuild.turn(signal, this.rebuildNudge)),
    ]);
  }

  /** Begins to fill new tables beside the live ones; see `beginRebuild`. */
  async beginRebuild(): Promise<void> {
    await beginRebuild(this.at.dataSource, this.projection);
    this.rebuildNudge.now();
  }

  /** Lets a stopped projection try again at the event where it stopped. */
  async resume(): Promise<void> {
    await clearStop(this.at.dataSource, liveTarget(this.projection).schema);
    this.liveNudge.now();
  }

  get liveFeed(): Feed | null {
    return this.live.feed;
  }

  get isCaughtUp(): boolean {
    return this.live.feed?.caughtUp === true;
  }

  /**
   * Whether the live tables are not yet what this release asks: of an older version, or filled from the start of the log. Not where nothing
   * comes of it before somebody sees to it.
   */
  get isBeingMade(): boolean {
    const { checkpoint, feed } = this.live;
    if (this.trouble !== null) return false;
    if (checkpoint === null) return true;
    if (checkpoint.version < this.projection.version) return !this.rebuild.isStopped;
    return (
      checkpoint.version === this.projection.version && checkpoint.position === START && feed !== null && !feed.caughtUp && !checkpoint.stop
    );
  }

  status(): ProjectionStatus {
    return projectionStatus(
      this.projection,
      this.at.clock.now(),
      { checkpoint: this.live.checkpoint, feed: this.live.feed, trouble: this.trouble },
      this.rebuild,
    );
  }

  private async loop(signal: AbortSignal, turn: () => Promise<void>): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        await turn();
        attempt = 0;
        this.trouble = null;
      } catch (error) {
        this.trouble = causeOf(error);
        this.at.log.error({ projection: this.projection.name, ...this.trouble }, 'projection_cannot_run');
        await pause(retryAfter(attempt, this.at.limits), signal);
      }
    }
  }
}
