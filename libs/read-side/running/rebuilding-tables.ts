import { liveTarget, readCheckpoint, rebuildTarget } from '../tables/checkpoint.js';
import { Feed } from '../feeding/feed.js';
import type { Nudge } from '../waiting/nudge.js';
import type { Projection } from '../projection/projection.js';
import { streamsSetAside } from '../tables/set-aside.js';
import { beginRebuild, switchToRebuilt } from '../tables/rebuild.js';
import type { Surroundings } from './surroundings.js';

/**
 * Carries out rebuilds: the one that a higher version asks for, one begun by command, and one that another process
 * began and has not finished.
 */
export class RebuildingTables {
  feed: Feed | null = null;
  /** Until somebody begins it anew. */
  isStopped = false;
  private triedAgainAtStart = false;

  constructor(
    private readonly at: Surroundings,
    private readonly projection: Projection,
    /** Called when the rebuilt tables have become the live ones. */
    private readonly onSwitch: () => void,
  ) {}

  async turn(signal: AbortSignal, nudge: Nudge): Promise<void> {
    const { dataSource, limits, log } = this.at;
    const { name, version } = this.projection;
    const live = await readCheckpoint(dataSource, liveTarget(this.projection).schema);
    const begun = await readCheckpoint(dataSource, rebuildTarget(this.projection).schema);
    this.isStopped = begun !== undefined && begun.version === version && begun.stop !== null;
    const outdated = live !== undefined && live.version < version;
    if (live?.version === version && (await this.triesAgainAtStart())) {
      await beginRebuild(dataSource, this.projection);
      return;
    }
    if (outdated && (!begun || begun.version < version)) {
      await beginRebuild(dataSource, this.projection);
    } else if (begun?.version !== version || begun.stop) {
      return nudge.wait(limits.lookMs, signal);
    }

    log.info({ projection: name, version }, 'projection_rebuild_runs');
    this.feed = new Feed(this.at, rebuildTarget(this.projection), (_position, caughtUp) =>
      caughtUp ? switchToRebuilt(dataSource, this.projection) : false,
    );
    try {
      const end = await this.feed.run(signal);
      if (end.kind === 'done') log.info({ projection: name, version }, 'projection_rebuilt');
      if (end.kind === 'done' || end.kind === 'gone') this.onSwitch();
    } finally {
      this.feed = null;
    }
  }

  /** A new start may be a new release that knows the events for which streams were set aside. */
  private async triesAgainAtStart(): Promise<boolean> {
    if (this.triedAgainAtStart) return false;
    const aside = await streamsSetAside(this.at.dataSource, liveTarget(this.projection).schema);
    this.triedAgainAtStart = true;
    return aside.size > 0;
  }
}
