import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../../pages/at.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { SupportView } from './support.view.js';

/**
 * The page of support as this person sees it.
 *
 * @param chosen the planned intervention whose form to record it stands open; the next one where nobody says
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export async function drawSupport(queries: QueryBus, at: At, caseId: string, chosen?: string): Promise<VNode> {
  return SupportView({ at, view: await caseViewFor(queries, caseId, at), chosen });
}
