import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/streams.js';
import { CaseStreams } from '../../case-streams.js';
import type { Reader } from '../../domain/case-readers.js';
import { namesFor } from '../../reading/names.js';
import { readableCase } from '../../reading/readable-case.js';
import { CasePageRow } from './case-page.entity.js';
import { casePageView, peopleOf, type CasePageView } from './case-page.view.js';

/**
 * One case for somebody who may see it; null where it is so new that the page does not have it yet.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export class CasePage extends Query<CasePageView | null> {
  constructor(
    readonly caseId: string,
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(CasePage)
export class CasePageHandler implements IQueryHandler<CasePage> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ caseId, reader }: CasePage): Promise<CasePageView | null> {
    await readableCase(this.cases, caseId, reader);
    const row = await this.dataSource.getRepository(CasePageRow).findOneBy({ id: caseId });
    if (!row) return null;
    const { revision, state, details } = row;
    const names = await namesFor(this.queries, [state.facts.agencyId], peopleOf(state));
    return casePageView({ caseId, revision, state, details, names, reader, zone: this.zone });
  }
}
