import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../pages/at.js';
import type { PageOfForms } from '../../pages/command-form.js';
import { casePagePath, type CasePageName } from './case-frame.view.js';
import { toldWhatChanged } from './told-what-changed.js';

/** A page of a case, as forms that stand on it know it. */
export function casePageOfForms(
  page: CasePageName,
  draw: (queries: QueryBus, at: At, caseId: string) => VNode | Promise<VNode>,
): PageOfForms {
  return {
    path: ({ caseId }) => casePagePath(caseId!, page),
    draw: async (queries, at, { caseId }) => draw(queries, await toldWhatChanged(queries, at, caseId!), caseId!),
  };
}
