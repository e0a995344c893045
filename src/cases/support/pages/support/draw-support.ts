import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../../pages/at.js';
import { PolicyVersion } from '../../../../policy/policy.queries.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { SupportView } from './support.view.js';

/** What of the page somebody has chosen to see. */
export interface SupportSight {
  /** The intervention whose forms stand open; the next one where nobody says. */
  readonly record?: string;
  /** The offer that is to be corrected. */
  readonly offer?: string;
}

/**
 * The page of support as this person sees it.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export async function drawSupport(queries: QueryBus, at: At, caseId: string, sight: SupportSight = {}): Promise<VNode> {
  const view = await caseViewFor(queries, caseId, at);
  const { windows } = await queries.execute(new PolicyVersion(view.policyVersion));
  return SupportView({ at, view, windows, chosen: sight.record, offer: sight.offer });
}
