import { Inject } from '@nestjs/common';
import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/index.js';
import { CountWaitingPromises } from '../../../contacts/contacts.queries.js';
import { isOpenTo } from '../../../rights.js';
import { CountWaitingRestatements } from '../../../statistics/statistics.queries.js';
import { CountWork, type WorkWaiting } from '../../cases.queries.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { COUNTED_TO, countedByBucket, dueInBucket, leaveOutHidden, upTo } from './items-in-order.js';
import { LapsesOfScope } from './lapses-of-scope.query.js';
import { waitingRoles } from './waiting-elsewhere.js';
import { partsOfScope } from './worklist-scope.js';

@QueryHandler(CountWork)
export class CountWorkHandler implements IQueryHandler<CountWork> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ reader }: CountWork): Promise<WorkWaiting> {
    const [inCases, lapses, promises, restatements, roles] = await Promise.all([
      this.inCases(reader),
      seesEveryCase(reader) || seesOwnCases(reader) ? this.queries.execute(new LapsesOfScope('mine', reader)) : [],
      isOpenTo('see_promises', reader, 'every') ? this.queries.execute(new CountWaitingPromises(reader)) : { waiting: 0, due: 0 },
      isOpenTo('decide_restatement', reader, 'every') ? this.queries.execute(new CountWaitingRestatements(reader)) : 0,
      waitingRoles(this.queries, reader),
    ]);
    const all = Object.values(inCases);
    const elsewhere = lapses.length + promises.waiting + restatements + roles.length;
    const sum = upTo(COUNTED_TO, all.reduce((total, { count }) => total + count, 0) + elsewhere);
    return {
      count: sum.count,
      orMore: sum.orMore || all.some(({ orMore }) => orMore),
      isPressing: inCases.overdue.count > 0 || promises.due > 0 || lapses.some(({ bucket }) => bucket === 'overdue'),
    };
  }

  private async inCases(reader: Reader) {
    const parts = partsOfScope('mine', reader);
    const hidden = parts.length === 0 ? [] : await hiddenFrom(reader, this.dataSource.manager, this.queries);
    return countedByBucket(this.dataSource, (bucket) =>
      parts.map(({ narrow, hides }) => {
        const items = this.dataSource.getRepository(WorklistItemRow).createQueryBuilder('item');
        narrow(items);
        if (hides) leaveOutHidden(items, hidden, reader);
        return dueInBucket(items, bucket, { now: reader.now, zone: this.zone });
      }),
    );
  }
}
