import { setMaxListeners } from 'node:events';
import type { DataSource } from 'typeorm';
import { EventVersions, type EventStore, type Position } from '../../event-sourcing/index.js';
import { liveTarget } from '../tables/checkpoint.js';
import { defaultLimits, type ReadSideLimits } from './limits.js';
import { Breath } from '../feeding/breath.js';
import type { Feed } from '../feeding/feed.js';
import type { Follow } from '../feeding/gather.js';
import type { Listener } from './projected-signal.js';
import { ProjectionProcess } from './projection-process.js';
import { createTarget } from '../tables/projection-schema.js';
import type { ProjectionStatus } from './projection-status.js';
import { understanding, type Projection } from '../projection/projection.js';
import type { ReadSideLog } from './read-side-log.js';
import { keepSaving, saveProgress } from '../feeding/save-progress.js';
import { SharedFollow } from '../feeding/shared-follow.js';
import { SharedTransaction } from '../feeding/shared-transaction.js';
import { pause } from '../waiting/pause.js';
import { readSetAside, type SetAside } from '../tables/set-aside.js';
import type { Surroundings } from './surroundings.js';
import { waitUntilProjected } from './wait-until-projected.js';

export interface ProjectionRunnerOptions {
  /** Made with `readSideDataSourceOptions`, over the same projections. */
  readonly dataSource: DataSource;
  readonly store: Pick<EventStore, 'follow'>;
  readonly projections: readonly Projection[];
  /** Which version of each event this release knows. */
  readonly versions?: EventVersions;
  readonly clock: { now(): Date };
  readonly log: ReadSideLog;
  readonly limits?: Partial<ReadSideLimits>;
}

/** How soon is seen that tables are made. */
const MADE_LOOK_MS = 5;

/**
 * Runs the projections of a service. Several processes may run the same ones: each event is projected once. A stream with
 * an event that one cannot take is set aside there, see `setAside`; one that fails for another reason stops alone. All else goes on.
 */
export class ProjectionRunner {
  private readonly at: Surroundings;
  private readonly processes: ReadonlyMap<string, ProjectionProcess>;
  private running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | null = null;

  constructor({ dataSource, store, projections, versions = new EventVersions(), clock, log, limits }: ProjectionRunnerOptions) {
    refuseSharedTables(dataSource, projections);
    const paced = { ...defaultLimits, ...limits };
    const breath = new Breath(paced.shortestBreathMs, paced.longestBreathMs);
    const shared = new SharedFollow((after, signal) => store.follow(after, signal), paced.eventsKept, breath);
    const follow: Follow = (after, signal) => shared.follow(after, signal);
    this.at = { dataSource, follow, hurry: () => breath.hurry(), clock, log, limits: paced };
    const together = new SharedTransaction(dataSource);
    this.processes = new Map(
      projections.map((each) => [each.name, new ProjectionProcess(this.at, understanding(each, versions), together)]),
    );
  }

  /**
   * Makes every live table that is not there yet, empty: what asks them finds nothing, and not that there is no table.
   * Where another process makes them, waits for it.
   */
  async makeTables(): Promise<void> {
    for (const { projection } of this.processes.values()) await createTarget(this.at.dataSource, liveTarget(projection));
  }

  /** Begins to project; a second call does nothing. Tables appear, and old ones are rebuilt, in the background. */
  start(): void {
    if (this.running) return;
    const stop = new AbortController();
    // Every projection waits on it, however many there are: a number that says nothing of a leak.
    setMaxListeners(0, stop.signal);
    const ended = Promise.all([
      ...[...this.processes.values()].map((each) => each.run(stop.signal)),
      keepSaving(this.at, () => this.feeds(), stop.signal),
    ]);
    this.running = { stop, ended };
  }

  /**
   * Waits until every live table is what this release asks: one of an older version lacks columns, and a new one everything. What has
   * stopped or cannot go on is not waited for: it stands in `status`, and somebody has to see to it.
   */
  async tablesMade(): Promise<void> {
    while (this.running && [...this.processes.values()].some(({ isBeingMade }) => isBeingMade)) await pause(MADE_LOOK_MS);
  }

  /** Finishes the pieces in hand, and resolves with every checkpoint written. */
  async stop(): Promise<void> {
    const { running } = this;
    running?.stop.abort();
    await running?.ended;
    if (running) await saveProgress(this.at.dataSource, this.feeds());
    this.running = null;
  }

  status(): readonly ProjectionStatus[] {
    return [...this.processes.values()].map((each) => each.status());
  }

  /** What read models pass over, also where another process found it: every stream, or the one that is named. */
  async setAside(stream?: string): Promise<readonly SetAside[]> {
    return readSetAside(this.at.dataSource, [...this.processes.keys()], stream);
  }

  /**
   * Begins a rebuild beside the live tables and returns; `status` shows its progress. Where none of this projection
   * is running in this process, one that is running elsewhere carries it out.
   *
   * @throws Error for a name that is no projection's
   */
  async rebuild(name: string): Promise<void> {
    await this.process(name).beginRebuild();
  }

  /** Lets a stopped projection try again, say after the reason has gone. @throws Error for an unknown name */
  async resume(name: string): Promise<void> {
    await this.process(name).resume();
  }

  /** Whether this process has put everything in the live tables that the store had when it was last read. */
  isCaughtUp(name: string): boolean {
    return this.process(name).isCaughtUp;
  }

  /** Calls back after every piece that reaches the live tables or passes them by; answers with what ends it. */
  onProjected(name: string, listener: Listener): () => void {
    return this.process(name).signal.subscribe(listener);
  }

  /**
   * Waits until a query over the projection's tables sees everything up to `position`.
   *
   * @returns false when `limitMs` passed first
   * @throws Error for a name that is no projection's
   */
  async waitUntilProjected(name: string, position: Position, { limitMs }: { readonly limitMs: number }): Promise<boolean> {
    const { projection, signal } = this.process(name);
    return waitUntilProjected(this.at, projection, signal, position, limitMs);
  }

  private feeds(): readonly Feed[] {
    return [...this.processes.values()].flatMap(({ liveFeed }) => liveFeed ?? []);
  }

  private process(name: string): ProjectionProcess {
    const found = this.processes.get(name);
    if (!found) throw new Error(`there is no projection ${name}: name one of ${[...this.processes.keys()].join(', ')}`);
    return found;
  }
}

/** Queries find tables by their names alone, over all schemas: two of one name would hide one another. */
function refuseSharedTables(dataSource: DataSource, projections: readonly Projection[]): void {
  const owners = new Map<string, string>();
  for (const { name, entities } of projections) {
    for (const entity of entities) {
      const { tableName, schema } = dataSource.getMetadata(entity);
      const owner = owners.get(tableName);
      if (schema) throw new Error(`the table ${tableName} must not name a schema: it lives in that of ${name}`);
      if (owner !== undefined) throw new Error(`${owner} and ${name} both have a table ${tableName}: rename one`);
      owners.set(tableName, name);
    }
  }
}
