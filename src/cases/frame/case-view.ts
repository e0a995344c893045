import type { QueryBus } from '@nestjs/cqrs';
import { refuseBy } from '../../rights.js';
import type { At } from '../../pages/at.js';
import { CasePage } from '../overview/case-page/case-page.query.js';
import type { CasePageView } from '../overview/case-page/case-page.view.js';
import { seesEveryCase } from '../domain/case-readers.js';

/** The case that a page is about, as this person may see it. @throws Refusal `case_not_found` */
export function caseViewFor(queries: QueryBus, caseId: string, at: At): Promise<CasePageView> {
  return queries.execute(new CasePage(caseId, at));
}

/** Whether this person is a coordinator: triage and everything that concerns who may be served is theirs. */
export function isCoordinator(at: Pick<At, 'actor' | 'roles'>): boolean {
  return seesEveryCase(at);
}

/** Whether this person works on the case as coordinator or lead: forms that others may not send are not shown to them. */
export function worksOn(view: Pick<CasePageView, 'deployment'>, at: Pick<At, 'actor' | 'roles'>): boolean {
  return isCoordinator(at) || view.deployment?.leadId === at.actor;
}

/** @throws Refusal `not_your_case`, which a page shows as not there, where only the team sees the case */
export function onlyWorkingOn(view: CasePageView, at: At): void {
  if (!worksOn(view, at)) refuseBy('work_on_case');
}
