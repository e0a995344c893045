import type { DataSource, EntityManager } from 'typeorm';
import { claimDue, failingRows, forgetClaims, holdClaim, nextFree, type Claim, type FailingRow } from './claims.js';
import { doubling } from '../waiting/doubling.js';
import { Breath } from '../feeding/breath.js';
import { causeOf } from '../feeding/failure.js';
import { Nudge } from '../waiting/nudge.js';
import { pause } from '../waiting/pause.js';
import type { ProjectionRunner } from '../running/projection-runner.js';
import type { ReadSideLog } from '../running/read-side-log.js';
import { defaultToDoLimits, type ToDoLimits } from './to-do-limits.js';

/** A duty: which rows of a projection are work that is due, and which command does it. */
export interface ToDo<Row extends { readonly id: string }> {
  /** For ever: claims hang on it. */
  readonly name: string;
  /** Whose rows are the list. While it has not caught up nothing is sent, so that a rebuild sends nothing old. */
  readonly projection: string;
  /**
   * At most `limit` rows that are due, the longest due first. A row's `id` names one piece of work: what comes due again
   * at another time needs another id, since the command's id derives from it.
   */
  due(now: Date, limit: number, tx: EntityManager): Promise<readonly Row[]>;
  /** When the first row that is not yet due will be; null when there is none. */
  nextDue(now: Date, tx: EntityManager): Promise<Date | null>;
  /**
   * Sends the command, under an id that derives from `row.id`, and resolves when it has been carried out or was refused
   * for good; rejects when it should be tried again. It may be called more than once for a row, also by two processes:
   * the command id in the stream makes the second do nothing.
   */
  send(row: Row): Promise<void>;
  /** Calls back when there may be more to do for another reason than that its projection has moved; answers with what ends it. */
  onMore?(listener: () => void): () => void;
}

export interface ToDoWorkerOptions {
  readonly dataSource: DataSource;
  readonly runner: Pick<ProjectionRunner, 'isCaughtUp' | 'onProjected'>;
  readonly clock: { now(): Date };
  readonly log: ReadSideLog;
  readonly limits?: Partial<ToDoLimits>;
}

/**
 * Carries out a to-do list. A row stays on the list until the event of its command has taken it off: a crash before
 * sending leaves it there, a crash after sending finds the command in the stream. A row that is still there long after
 * it was sent is sent again, ever more rarely. Several are sent at the same time, and one that takes long holds up no other as
 * long as there is room beside it.
 */
export class ToDoWorker<Row extends { readonly id: string }> {
  private readonly limits: ToDoLimits;
  private readonly breath: Breath;
  private readonly nudge = new Nudge();
  private readonly underWay = new Set<Promise<void>>();
  private running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
  private tidiedAt = 0;

  constructor(
    private readonly toDo: ToDo<Row>,
    private readonly at: ToDoWorkerOptions,
  ) {
    this.limits = { ...defaultToDoLimits, ...at.limits };
    this.breath = new Breath(this.limits.shortestBreathMs, this.limits.longestBreathMs);
  }

  /** Begins to work; a second call does nothing. */
  start(): void {
    if (this.running) return;
    const stop = new AbortController();
    this.running = { stop, ended: this.run(stop.signal) };
  }

  /** Resolves when what is being sent has been answered; nothing more is begun. */
  async stop(): Promise<void> {
    this.running?.stop.abort();
    await this.running?.ended;
    this.running = null;
  }

  /** Looks at the list now; to be called when the clock has been moved. */
  wake(): void {
    this.nudge.now();
  }

  /** Rows that do not get through, with the class and code of the last error, for the operations page. */
  failing(limit = 100): Promise<readonly FailingRow[]> {
    return failingRows(this.at.dataSource, this.toDo.name, limit);
  }

  private async run(signal: AbortSignal): Promise<void> {
    const ends = [
      this.at.runner.onProjected(this.toDo.projection, (touched) => touched && this.nudge.now()),
      this.toDo.onMore?.(() => this.nudge.now()),
    ];
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        const now = this.at.clock.now();
        const open = await this.round(now);
        attempt = 0;
        if (this.underWay.size >= this.limits.atOnce) {
          await this.room(signal);
          continue;
        }
        await this.nudge.wait(await this.restMs(now, open), signal);
        await this.breath.take(signal);
      } catch (error) {
        this.cannotRead(error);
        await pause(doubling(attempt, this.limits.firstRetryMs, this.limits.longestRestMs), signal);
      }
    }
    for (const end of ends) end?.();
    await Promise.all(this.underWay);
  }

  /** Takes as many rows as there is room for, and begins to send them. @returns whether any are due at all */
  private async round(now: Date): Promise<boolean> {
    const { dataSource, runner } = this.at;
    if (!runner.isCaughtUp(this.toDo.projection)) return false;
    await this.tidy(now);
    // Mostly nothing is due: one statement finds that out, and nothing is begun.
    if ((await this.toDo.due(now, 1, dataSource.manager)).length === 0) return false;
    const times = { now, heldUntil: new Date(now.getTime() + this.limits.leaseMs) };
    const room = this.limits.atOnce - this.underWay.size;
    const claims = await claimDue(dataSource, this.toDo.name, times, room, (limit, tx) => this.toDo.due(now, limit, tx));
    for (const claim of claims) this.begin(claim);
    return true;
  }

  private begin(claim: Claim<Row>): void {
    const sending = this.send(claim)
      .catch((error: unknown) => this.cannotRead(error))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** Mostly all end together, and are not looked after one by one; whichever take long go on beside the next ones. */
  private async room(signal: AbortSignal): Promise<void> {
    const all = [...this.underWay];
    const ended = new AbortController();
    await Promise.race([Promise.all(all), pause(this.limits.togetherMs, signal, ended.signal)]);
    // A wait that nobody needs any more would stay on the signal until its time is over, and many a list is worked off sooner.
    ended.abort(null);
    await Promise.race(all);
  }

  private cannotRead(error: unknown): void {
    this.at.log.warn({ worker: this.toDo.name, ...causeOf(error) }, 'to_do_list_cannot_be_read');
  }

  private async send({ row, attempts }: Claim<Row>): Promise<void> {
    const { dataSource, clock, log } = this.at;
    const cause = await this.toDo.send(row).then(() => null, causeOf);
    if (cause) log.warn({ worker: this.toDo.name, rowId: row.id, attempts, ...cause }, 'to_do_failed');
    const now = clock.now();
    const wait = cause
      ? doubling(attempts, this.limits.firstRetryMs, this.limits.slowestRetryMs)
      : doubling(attempts, this.limits.firstRepeatMs, this.limits.slowestRepeatMs);
    await holdClaim(dataSource, this.toDo.name, row.id, { now, until: new Date(now.getTime() + wait), cause });
    // When it is free again is known only now.
    this.nudge.now();
  }

  /**
   * Until the next row is due or free again, seen from the moment at which the list was looked through: what came due
   * since then must not be taken for done. Where nothing is due, nothing that is held can come back.
   */
  private async restMs(now: Date, open: boolean): Promise<number> {
    // At a first start there is no list yet.
    if (!this.at.runner.isCaughtUp(this.toDo.projection)) return this.limits.notYetMs;
    const due = await this.toDo.nextDue(now, this.at.dataSource.manager);
    const free = open ? await nextFree(this.at.dataSource, this.toDo.name, now) : null;
    const next = Math.min(due?.getTime() ?? Infinity, free?.getTime() ?? Infinity);
    return Math.max(1, Math.min(next - this.at.clock.now().getTime(), this.limits.longestRestMs));
  }

  private async tidy(now: Date): Promise<void> {
    if (now.getTime() - this.tidiedAt < this.limits.forgetAfterMs) return;
    this.tidiedAt = now.getTime();
    await forgetClaims(this.at.dataSource, this.toDo.name, new Date(now.getTime() - this.limits.forgetAfterMs));
  }
}
