import type { QueryBus } from '@nestjs/cqrs';
import type { At, Sent } from '../../pages/at.js';
import { CaseInFull } from '../overview/case-in-full/case-in-full.query.js';
import type { CaseInFullView } from '../overview/case-in-full/case-in-full.view.js';

/** The case that a page is about, as this person may see it. @throws Refusal `case_not_found` */
export function caseViewFor(queries: QueryBus, caseId: string, at: At): Promise<CaseInFullView> {
  return queries.execute(new CaseInFull(caseId, at));
}

/**
 * The case as it stood on the page from which a form was sent: the same for a form that arrives twice, whatever the first one changed.
 *
 * @throws Refusal `case_not_found`
 */
export function drawnCaseView(queries: QueryBus, caseId: string, at: Sent): Promise<CaseInFullView> {
  return queries.execute(new CaseInFull(caseId, at, at.acting.ifRevision));
}
