import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { derivedId, type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import type { ToDo } from '../../../libs/read-side/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { COMMAND_MECHANISM, TIME_ZONE } from '../../commands/index.js';
import { CONFIG, type Config } from '../../config/config.js';
import { howMuch, sentenceOf } from '../domain/index.js';
import { NoticeAddresses } from '../notice-addresses.js';
import { NOTICE_WORKERS } from '../notice-purpose.js';
import { NoticeRows, type OpenNotice } from '../notice-rows.js';
import { NOTICE_WAYS, type NoticeWays } from '../notice-way.js';
import { NoticeWishesOf, type KeptWishes } from '../notice-wishes.js';
import { tellFrom, tryFrom } from '../reading/when-to-tell.js';
import { NoticesWanted } from '../notices-wanted.js';
import { LookThrough } from './look-through.js';
import { countFor, WhatWaits } from './what-waits.js';

/** A notice to be sent, or to be made: it has the same id before and after. */
interface ToTell {
  readonly id: string;
  readonly personId: string;
}

/** A moment at which one of these is to be told. */
type Timed = ToTell & { readonly from: Date };

/** Until the tables are there as they are needed. */
const NOT_YET_MS = 1000;

/**
 * Tells people that something waits for them, in the way and at the hours that they wish. What somebody is to be told of stands as a row
 * until it waits no longer; one notice is made of all of it, and stays open until the other side has taken it or there is nothing left to
 * tell. A crash after that and before it is written down sends it once more, under the same id. Each way has a list of its own: where a
 * mail server hangs, texts go out all the same.
 */
abstract class TellPeople implements ToDo<ToTell> {
  abstract readonly name: string;
  readonly projection = 'case_list';

  constructor(
    private readonly rows: NoticeRows,
    private readonly wishes: NoticeWishesOf,
    private readonly addresses: NoticeAddresses,
    private readonly waits: WhatWaits,
    private readonly everybodys: LookThrough,
    private readonly wanted: NoticesWanted,
    @Inject(NOTICE_WAYS) private readonly ways: NoticeWays,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  /** Whether somebody who wishes this is told by this list. */
  protected abstract tells(wishes: KeptWishes | undefined): boolean;

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly ToTell[]> {
    if (!this.hasWays() || !this.everybodys.canLook()) return [];
    await this.everybodys.through(now);
    const timed = await this.timed(now, tx);
    return timed
      .filter(({ from }) => from <= now)
      .slice(0, limit)
      .map(({ id, personId }) => ({ id, personId }));
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    if (!this.hasWays()) return null;
    if (!this.everybodys.canLook()) return new Date(now.getTime() + NOT_YET_MS);
    const times = (await this.timed(now, tx)).flatMap(({ from }) => (from > now ? [from.getTime()] : []));
    const next = Math.min(this.everybodys.next(now)?.getTime() ?? Infinity, ...times);
    return next === Infinity ? null : new Date(next);
  }

  onMore(listener: () => void): () => void {
    return this.wanted.onNow(listener);
  }

  async send({ id, personId }: ToTell): Promise<void> {
    const now = this.clock.now();
    const [waiting, wishes] = [await this.waits.forPerson(personId, now), await this.wishes.person(personId)];
    // Whoever is away, or wishes it no more, has no rows any longer.
    if (waiting === null || wishes === null) return this.rows.drop(id, now);
    const notice = await this.opened(id, personId, now);
    if (notice === null || !notice.isOpen) return;
    const way = this.ways[wishes.way];
    const told = new Set(await this.rows.causesIn(id));
    const causes = waiting.causes.filter(({ key }) => told.has(key));
    const isLeft = notice.isTrial || (await this.waits.maySeeAny(personId, causes, now));
    const to = way === undefined || !isLeft ? null : await this.addresses.open(personId, wishes, id);
    if (way === undefined || to === null) return this.rows.drop(id, now);
    const { language } = wishes;
    const count = countFor(waiting, told);
    await way.send({ id, to, subject: howMuch(count, language), text: sentenceOf(count, language, this.site()) });
    await this.rows.sent(id, this.clock.now());
  }

  private async opened(id: string, personId: string, now: Date): Promise<(OpenNotice & { readonly isOpen: boolean }) | null> {
    const found = await this.rows.find(id);
    if (found !== null) return found;
    await this.rows.make(id, personId, now);
    return this.rows.find(id);
  }

  /** Everything that is to be told, and from when. */
  private async timed(now: Date, tx: EntityManager): Promise<readonly Timed[]> {
    const [open, untold, last] = await Promise.all([this.rows.open(tx), this.rows.untold(tx), this.rows.lastOf(tx)]);
    if (open.length === 0 && untold.length === 0) return [];
    const all = new Map((await this.wishes.everybody()).map((wishes) => [wishes.personId, wishes]));
    const toMake = untold.flatMap(({ personId, since }): readonly Timed[] => {
      const wishes = all.get(personId);
      if (wishes === undefined || !this.tells(wishes)) return [];
      const before = last.get(personId);
      const id = derivedId(this.mechanism.namespace, `notice/${personId}/${before?.id ?? 'first'}`);
      const lastTold = before?.sentAt ?? null;
      const from = Math.min(...since.map((each) => tellFrom(wishes, { now, since: each, lastTold, zone: this.zone }).getTime()));
      return [{ id, personId, from: new Date(from) }];
    });
    const again = open.filter(({ personId }) => this.tells(all.get(personId)));
    return [...again.map((notice) => this.again(notice, all.get(notice.personId), now)), ...toMake];
  }

  /** What could not be sent, or was not: whoever asks for one wants it now. */
  private again({ id, personId, isTrial }: OpenNotice, wishes: KeptWishes | undefined, now: Date): Timed {
    return { id, personId, from: isTrial || wishes === undefined ? now : tryFrom(wishes, now, this.zone) };
  }

  private hasWays(): boolean {
    return Object.keys(this.ways).length > 0;
  }

  private site(): string {
    const { reach, port } = this.config;
    return reach.publicUrl ?? `${reach.tls === null ? 'http' : 'https'}://localhost:${port}`;
  }
}

/** By mail; it also lets go of what cannot be told by any way. */
@Injectable()
export class TellByMail extends TellPeople {
  readonly name = NOTICE_WORKERS.mail;

  protected tells(wishes: KeptWishes | undefined): boolean {
    return wishes?.way !== 'text';
  }
}

/** By a text. */
@Injectable()
export class TellByText extends TellPeople {
  readonly name = NOTICE_WORKERS.text;

  protected tells(wishes: KeptWishes | undefined): boolean {
    return wishes?.way === 'text';
  }
}
