import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../commands/index.js';
import { nameKey } from '../../../libs/text/index.js';
import type { When } from '../../vocabulary/index.js';
import { agencyFound, type AgencyFound } from '../domain/index.js';
import { AgencyRow } from './agency.entity.js';

export interface AgencyView extends AgencyFound {
  readonly revision: number;
}

export interface AgenciesListed {
  readonly agencies: readonly AgencyView[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * The register of agencies by name, page by page, with the eligibility of each at a moment. It names no person and no
 * case, so everybody who is known here may read it.
 */
export class ListAgencies extends Query<AgenciesListed> {
  constructor(
    readonly on: When,
    /** `cursor` is `nextCursor` of the page before; 100 a page where no `limit` is given. */
    readonly page: { readonly cursor?: string; readonly limit?: number } = {},
    /** Part of a name, however it is written; every agency where it is left out. */
    readonly name?: string,
  ) {
    super();
  }
}

@QueryHandler(ListAgencies)
export class ListAgenciesHandler implements IQueryHandler<ListAgencies> {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ on, page: { cursor, limit = 100 }, name }: ListAgencies): Promise<AgenciesListed> {
    const query = this.dataSource.getRepository(AgencyRow).createQueryBuilder('row');
    if (cursor !== undefined) {
      const last = query.subQuery().select(['last.sortName', 'last.agencyId']).from(AgencyRow, 'last').where('last.agencyId = :cursor');
      query.where(`(row.sortName, row.agencyId) > ${last.getQuery()}`, { cursor });
    }
    if (name !== undefined) query.andWhere('strpos(row.nameKey, :key) > 0', { key: nameKey(name) });
    const rows = await query
      .orderBy('row.sortName')
      .addOrderBy('row.agencyId')
      .limit(limit + 1)
      .getMany();
    const agencies = rows.slice(0, limit).map(({ agencyId, agency, revision }) => ({
      ...agencyFound(agencyId, agency, on, this.zone),
      revision,
    }));
    return { agencies, nextCursor: rows.length > limit ? agencies.at(-1)!.agencyId : null };
  }
}
