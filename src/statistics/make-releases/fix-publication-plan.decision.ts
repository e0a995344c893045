import type { Said } from '../../commands/index.js';
import type { PublicationPlanEvent, PublicationPlanState } from '../domain/index.js';
import type { FixPublicationPlan } from './fix-publication-plan.command.js';

/** Fixes what a year publishes; once, since a table that was left out after a look would tell of it. */
export function fixPublicationPlan(
  { program, year, plan }: Pick<Said<FixPublicationPlan>, 'program' | 'year' | 'plan'>,
  state: PublicationPlanState,
): readonly PublicationPlanEvent[] {
  return state === null ? [{ type: 'PublicationPlanFixed', data: { program, year, plan } }] : [];
}
