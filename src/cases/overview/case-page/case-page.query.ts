import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TIME_ZONE } from '../../../commands/stream-of.js';
import { CaseStreams } from '../../case-streams.js';
import type { Reader } from '../../domain/case-readers.js';
import { namesFor } from '../../reading/names.js';
import { readableCase } from '../../reading/readable-case.js';
import { detailsOf } from './case-details.js';
import { casePageView, peopleOf, type CasePageView } from './case-page.view.js';

/**
 * One case for somebody who may see it, as it is at this moment.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export class CasePage extends Query<CasePageView> {
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
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ caseId, reader: asking }: CasePage): Promise<CasePageView> {
    const { state, history, reader } = await readableCase(this.cases, caseId, asking);
    const { revision } = history.at(-1)!;
    const details = detailsOf(history);
    const names = await namesFor(this.queries, [state.facts.agencyId], peopleOf(state));
    return casePageView({ caseId, revision, state, details, names, reader, zone: this.zone });
  }
}
