import { Injectable } from '@nestjs/common';
import { ProjectionRunner } from '../../../libs/read-side/index.js';
import { NoticeRows } from '../notice-rows.js';
import { NoticeWishesOf } from '../notice-wishes.js';
import { NoticesWanted } from '../notices-wanted.js';
import { LISTS, WhatWaits } from './what-waits.js';

/** What comes due does so by the clock: so often everybody's work is looked through, whatever happens. */
const LOOK_EVERY_MS = 60_000;
/** Looking takes so small a part of the time of a busy service. */
const OF_THE_TIME = 10;

/** Looks through everybody's work for what there is to tell of it, once for all ways of telling. */
@Injectable()
export class LookThrough {
  private lookedAt = -Infinity;
  private touched = true;
  private notBefore = 0;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly rows: NoticeRows,
    private readonly wishes: NoticeWishesOf,
    private readonly waits: WhatWaits,
    private readonly runner: ProjectionRunner,
    wanted: NoticesWanted,
  ) {
    for (const list of LISTS) runner.onProjected(list, (touched) => (this.touched ||= touched));
    wanted.onNow(() => ([this.touched, this.notBefore] = [true, 0]));
  }

  /** Whether every table that is asked is there as this release asks it: beside those of an older one, new ones are still being made. */
  canLook(): boolean {
    return this.runner.status().every(({ name, state }) => !LISTS.includes(name) || (state !== 'starting' && state !== 'outdated'));
  }

  /** Does it where something has happened, or a minute has passed, since the last time. */
  through(now: Date): Promise<void> {
    return (this.looking ??= this.look(now).finally(() => (this.looking = null)));
  }

  /** When it has to be done next, where something has happened already; null where nothing has. */
  next(now: Date): Date | null {
    return this.touched ? new Date(now.getTime() + Math.max(0, this.notBefore - performance.now())) : null;
  }

  private async look(now: Date): Promise<void> {
    const isLate = Math.abs(now.getTime() - this.lookedAt) >= LOOK_EVERY_MS;
    if (!isLate && (!this.touched || performance.now() < this.notBefore)) return;
    const began = performance.now();
    [this.touched, this.lookedAt] = [false, now.getTime()];
    try {
      for (const { personId } of await this.wishes.everybody()) await this.waits.forPerson(personId, now);
      if (isLate) await this.rows.tidy(now);
    } catch (error) {
      this.touched = true;
      throw error;
    }
    const ended = performance.now();
    this.notBefore = ended + (ended - began) * OF_THE_TIME;
  }
}
