import type { QueryBus } from '@nestjs/cqrs';
import type { At, Sent } from '../../pages/at.js';
import { CasePage } from '../overview/case-page/case-page.query.js';
import type { CasePageView } from '../overview/case-page/case-page.view.js';

/** The case that a page is about, as this person may see it. @throws Refusal `case_not_found` */
export function caseViewFor(queries: QueryBus, caseId: string, at: At): Promise<CasePageView> {
  return queries.execute(new CasePage(caseId, at));
}

/**
 * The case as it stood on the page from which a form was sent: the same for a form that arrives twice, whatever the first one changed.
 *
 * @throws Refusal `case_not_found`
 */
export function drawnCaseView(queries: QueryBus, caseId: string, at: Sent): Promise<CasePageView> {
  return queries.execute(new CasePage(caseId, at, at.acting.ifRevision));
}
