import type { Said } from '../../commands/commands-on.js';
import type { PublicationPlanState } from '../domain/release.js';
import type { PublicationPlanEvent } from '../domain/release.events.js';
import type { FixPublicationPlan } from './fix-publication-plan.command.js';

/** Fixes what a year publishes; once, since a table that was left out after a look would tell of it. */
export function fixPublicationPlan(
  { program, year, plan }: Pick<Said<FixPublicationPlan>, 'program' | 'year' | 'plan'>,
  state: PublicationPlanState,
): readonly PublicationPlanEvent[] {
  return state === null ? [{ type: 'PublicationPlanFixed', data: { program, year, plan } }] : [];
}
