import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { CommandOutcome, Position } from '../../../libs/event-sourcing/index.js';
import { grouped } from '../../../libs/grouping/index.js';
import type { ToDo } from '../../../libs/read-side/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { AutomationActing, commandOf } from '../../commands/index.js';
import { CountedSubjects } from '../counted-subjects.js';
import type { Quarter, StatisticalRecord } from '../domain/index.js';
import { compareQuarters, counting, cutOffOf, endOf, quarterAfter, quarterOf } from '../domain/index.js';
import { keepLookedAt, nextToMeasure, toLookAt, type LookedAt, type ToLookAt } from '../reading/looked-at.js';
import { RecordIds, RecordStreams } from '../record-streams.js';
import { MeasureStatisticalRecord } from './measure-statistical-record.command.js';
import { PostStatisticalRecord } from './post-statistical-record.command.js';

const NAME = 'post-statistical-records';
const KEPT_AT_ONCE = 100;

/**
 * Posts one record for each request and contact, keeps it right until its quarter is over, and measures it at the cut-off. What it posts
 * is a function of what was recorded by then, not of when it looks: a service that was away comes to the same records.
 */
@Injectable()
export class PostStatisticalRecords implements ToDo<ToLookAt> {
  readonly name = 'post_statistical_records';
  readonly projection = 'statistics';
  private readonly zone: string;
  /** Up to where this process has found everything looked at: it compares all there is once, in case that was lost. */
  private through: Position = -1n;
  private readonly keepOne: (found: LookedAt) => Promise<void>;

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
    private readonly subjects: CountedSubjects,
    private readonly records: RecordStreams,
    private readonly ids: RecordIds,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.zone = records.zone;
    const keepAll = async (found: readonly LookedAt[]) => {
      await keepLookedAt(this.dataSource.manager, found);
      return found.map(() => undefined);
    };
    this.keepOne = grouped(keepAll, { most: KEPT_AT_ONCE, atOnce: 1, concernsAll: () => true });
  }

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly ToLookAt[]> {
    const { rows, through } = await toLookAt(tx, now, limit, this.through);
    this.through = through;
    return rows;
  }

  nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    return nextToMeasure(tx, now);
  }

  async send({ id, subject, revision }: ToLookAt): Promise<void> {
    const now = this.clock.now().toISOString();
    const recordId = this.ids.of(subject);
    // Ids of commands derive from the key as well: a plain one would lead back to the case.
    const acting = (duty: string) => this.acting.for(NAME, this.ids.of(id, duty));
    const record = counting(await this.records.now(recordId));
    const quarter = record === null ? await this.firstCounted(subject, now) : quarterOfRecord(record);
    if (quarter === null) return this.keep({ subject, revision, measureAt: null }, null);

    const over = endOf(quarter, this.zone);
    const counted = await this.subjects.at(subject, quarter, over);
    const attributes = counted?.attributes ?? null;
    const posted = await this.commands.execute<PostStatisticalRecord, CommandOutcome>(
      commandOf(PostStatisticalRecord, { recordId, attributes }, acting(`post/${quarter.year}/${quarter.quarter}`)),
    );
    // Withdrawn from a quarter that is over, it may count in a later one.
    if (record !== null && attributes === null && now >= over) return this.send({ id, subject, revision });
    if (attributes === null || record?.measures) return this.keep({ subject, revision, measureAt: null }, posted.position);
    const cutOff = cutOffOf(quarter, this.zone).at;
    if (now < cutOff) return this.keep({ subject, revision, measureAt: cutOff }, posted.position);
    const { measures } = (await this.subjects.at(subject, quarter, cutOff))!;
    const measured = await this.commands.execute<MeasureStatisticalRecord, CommandOutcome>(
      commandOf(MeasureStatisticalRecord, { recordId, measures }, acting('measure')),
    );
    await this.keep({ subject, revision, measureAt: null }, measured.position ?? posted.position);
  }

  /** The first quarter at whose end, or now, it counts; null where there is none. */
  private async firstCounted(subject: string, now: string): Promise<Quarter | null> {
    const first = await this.records.mechanism.store.read(subject);
    const begun = first[0]?.metadata.recordedAt ?? now;
    const last = quarterOf(now, this.zone);
    for (let each = quarterOf(begun, this.zone); compareQuarters(each, last) <= 0; each = quarterAfter(each)) {
      const counted = await this.subjects.at(subject, each, endOf(each, this.zone));
      if (counted?.attributes) return each;
    }
    return null;
  }

  private keep(found: Omit<LookedAt, 'position'>, position: Position | null): Promise<void> {
    return this.keepOne({ ...found, position });
  }
}

function quarterOfRecord({ attributes: { year, month } }: StatisticalRecord): Quarter {
  return { year, quarter: Math.ceil(month / 3) };
}
