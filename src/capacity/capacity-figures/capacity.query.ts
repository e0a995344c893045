import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../commands/index.js';
import { PolicyInForce } from '../../policy/policy.queries.js';
import { ask, type Asking } from '../../rights.js';
import { dayOf } from '../../vocabulary/index.js';
import { type CapacityFigures, figuresOf } from '../domain/index.js';
import { MemberCapacityRow } from './member-capacity.entity.js';

/** What the teams can do now. @throws Refusal `capacity_readers_only` */
export class Capacity extends Query<CapacityFigures> {
  constructor(readonly reader: Asking & { readonly now: string }) {
    super();
  }
}

@QueryHandler(Capacity)
export class CapacityHandler implements IQueryHandler<Capacity> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ reader }: Capacity): Promise<CapacityFigures> {
    ask('see_capacity', reader);
    const [rows, { terms }] = await Promise.all([
      this.dataSource.getRepository(MemberCapacityRow).find(),
      this.queries.execute(new PolicyInForce()),
    ]);
    const people = rows.map(({ capacity }) => capacity);
    return figuresOf(people, terms.trainingHours, dayOf(reader.now, this.zone));
  }
}
