import type { Position } from '../../event-sourcing/index.js';
import type { Checkpoint } from '../tables/checkpoint.js';
import type { Cause, Stop } from '../feeding/failure.js';
import type { Feed } from '../feeding/feed.js';
import type { Projection } from '../projection/projection.js';

/** How a projection is doing in this process, for health, metrics and the operations page. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /**
   * `starting`: nothing is known yet. `running`. `stopped`: an event does not go in, see `stopped`. `outdated`: the
   * tables are of an older version and answer as they are until the rebuild is done. `superseded`: they are of a newer
   * version; this release no longer projects.
   */
  readonly state: 'starting' | 'running' | 'stopped' | 'outdated' | 'superseded';
  readonly position: Position | null;
  readonly caughtUp: boolean;
  /**
   * Age in seconds of the oldest event not yet in the tables, 0 when caught up. Where the tables are frozen, or were
   * stopped by another process: the time since, which is no less.
   */
  readonly lagSeconds: number;
  /** What fails at the moment and is tried again. */
  readonly retrying: Cause | null;
  readonly stopped: Stop | null;
  readonly rebuilding: RebuildStatus | null;
}

export interface RebuildStatus {
  readonly position: Position;
  readonly eventsDone: number;
  readonly startedAt: Date | null;
  readonly lagSeconds: number;
  readonly retrying: Cause | null;
}

/** Puts together what the loops of a projection know. */
export function projectionStatus(
  { name, version }: Projection,
  now: Date,
  live: { readonly checkpoint: Checkpoint | null; readonly feed: Feed | null; readonly trouble: Cause | null },
  rebuild: { readonly feed: Feed | null },
): ProjectionStatus {
  const { checkpoint, feed } = live;
  const state = stateOf(version, checkpoint, feed);
  const frozenSince = state === 'outdated' || state === 'superseded' ? checkpoint!.updatedAt : null;
  const since = frozenSince ?? (checkpoint?.stop && !feed ? checkpoint.stop.at : null);
  return {
    name,
    version,
    state,
    position: feed?.position ?? checkpoint?.position ?? null,
    caughtUp: feed?.caughtUp ?? false,
    lagSeconds: since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : (feed?.lagSeconds ?? 0),
    retrying: state === 'stopped' ? null : (live.trouble ?? feed?.trouble ?? null),
    stopped: checkpoint?.stop ?? null,
    rebuilding: rebuild.feed && {
      position: rebuild.feed.position,
      eventsDone: rebuild.feed.eventsDone,
      startedAt: rebuild.feed.startedAt,
      lagSeconds: rebuild.feed.lagSeconds,
      retrying: rebuild.feed.trouble,
    },
  };
}

function stateOf(version: number, checkpoint: Checkpoint | null, feed: Feed | null): ProjectionStatus['state'] {
  if (!checkpoint) return 'starting';
  if (checkpoint.version < version) return 'outdated';
  if (checkpoint.version > version) return 'superseded';
  if (checkpoint.stop) return 'stopped';
  return feed ? 'running' : 'starting';
}
