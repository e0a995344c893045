import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Reader } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { onlyReadable } from '../../reading/only-readable.js';

export interface UsedOfLate {
  /** Agencies of the newest cases, the latest first. */
  readonly agencyIds: readonly string[];
}

/**
 * What the newest cases that somebody may see were about, so that a form can offer it first. It looks at a fixed number
 * of them: a long history makes it neither slower nor slow to change.
 */
export class RecentUse extends Query<UsedOfLate> {
  constructor(
    readonly reader: Reader,
    readonly most: number,
  ) {
    super();
  }
}

const NEWEST = 200;

@QueryHandler(RecentUse)
export class RecentUseHandler implements IQueryHandler<RecentUse> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader, most }: RecentUse): Promise<UsedOfLate> {
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row');
    await onlyReadable(rows, reader, this.queries);
    rows.select(['row.id', 'row.agencyId']);
    const newest = await rows.orderBy('row.receivedSort', 'DESC').addOrderBy('row.id', 'DESC').limit(NEWEST).getMany();
    return { agencyIds: [...new Set(newest.flatMap(({ agencyId }) => agencyId ?? []))].slice(0, most) };
  }
}
