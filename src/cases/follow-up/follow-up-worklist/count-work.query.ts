import { Inject } from '@nestjs/common';
import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/index.js';
import { WhenPromisesAreDue } from '../../../contacts/contacts.queries.js';
import { isOpenTo } from '../../../rights.js';
import { WaitingRestatements } from '../../../statistics/statistics.queries.js';
import { CountWork, type WorkWaiting } from '../../cases.queries.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { bucketOf } from '../../reading/due.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { COUNTED_TO, countedByBucket, dueInBucket, leaveOutHidden, upTo } from './items-in-order.js';
import { LapsesOfScope } from './lapses-of-scope.query.js';
import { waitingRoles } from './waiting-elsewhere.js';
import { partsOfScope } from './worklist-scope.js';

/** What Work begins with: what is overdue or wanted now, and what is for today. */
const NEAR = ['overdue', 'today'] as const;

@QueryHandler(CountWork)
export class CountWorkHandler implements IQueryHandler<CountWork> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ reader }: CountWork): Promise<WorkWaiting> {
    const [inCases, lapses, promised, restatements, roles] = await Promise.all([
      this.inCases(reader),
      seesEveryCase(reader) || seesOwnCases(reader) ? this.queries.execute(new LapsesOfScope('mine', reader)) : [],
      isOpenTo('see_promises', reader, 'every') ? this.queries.execute(new WhenPromisesAreDue(reader)) : [],
      isOpenTo('decide_restatement', reader, 'every') ? this.queries.execute(new WaitingRestatements(reader)) : [],
      waitingRoles(this.queries, reader),
    ]);
    const elsewhere = [...lapses, ...restatements, ...roles].map(({ dueAt }) => dueAt).concat(promised);
    const buckets = elsewhere.map((dueAt) => bucketOf(dueAt, reader.now, this.zone));
    const near = NEAR.map((bucket) => upTo(COUNTED_TO, inCases[bucket].count + buckets.filter((one) => one === bucket).length));
    const sum = upTo(
      COUNTED_TO,
      near.reduce((total, { count }) => total + count, 0),
    );
    return {
      count: sum.count,
      orMore: sum.orMore || near.some(({ orMore }) => orMore) || NEAR.some((bucket) => inCases[bucket].orMore),
      isPressing: near[0]!.count > 0,
    };
  }

  private async inCases(reader: Reader) {
    const parts = partsOfScope('mine', reader);
    const hidden = parts.length === 0 ? [] : await hiddenFrom(reader, this.dataSource.manager, this.queries);
    return countedByBucket(this.dataSource, NEAR, (bucket) =>
      parts.map(({ narrow, hides }) => {
        const items = this.dataSource.getRepository(WorklistItemRow).createQueryBuilder('item');
        narrow(items);
        if (hides) leaveOutHidden(items, hidden, reader);
        return dueInBucket(items, bucket, { now: reader.now, zone: this.zone });
      }),
    );
  }
}
