import { Inject } from '@nestjs/common';
import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import { AgenciesSought } from '../../../../agencies/agencies.queries.js';
import { TIME_ZONE } from '../../../../commands/index.js';
import { EveryName } from '../../../../roster/roster.queries.js';
import { ask } from '../../../../rights.js';
import { CaseList } from '../../case-list/case-list.query.js';
import { FindCases, type FoundCases } from '../../case-list/find-cases.query.js';
import { isWholeReference, referenceFrom } from './reference-from.js';
import { termsIn } from './terms-in.js';

/** What was typed, read in the words of the pages: the API finds by the same. */
@QueryHandler(FindCases)
export class FindCasesHandler implements IQueryHandler<FindCases> {
  constructor(
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ typed, page, reader }: FindCases): Promise<FoundCases> {
    ask('look_through_cases', reader);
    const today = calendarDay(reader.now, this.zone);
    const reference = referenceFrom(typed, today.slice(0, 4));
    if (reference !== null) {
      const found = await this.queries.execute(new CaseList({ reference }, {}, reader));
      if (found.cases.length > 0 || isWholeReference(typed)) return { ...found, reference };
    }
    const [agencies, people] = await Promise.all([
      this.queries.execute(new AgenciesSought(reader.language ?? 'en')),
      this.queries.execute(new EveryName()),
    ]);
    const terms = termsIn(typed, { agencies, people }, today);
    // Blanks and words between others are nothing to find by, and every case fits nothing.
    if (terms.length === 0) return { cases: [], nextCursor: null, reference: null };
    return { ...(await this.queries.execute(new CaseList({ terms }, page, reader))), reference: null };
  }
}
