import type { PublicationPlan } from '../../../libs/disclosure-control/index.js';
import { Decision } from '../../commands/index.js';
import type { CountedProgram } from '../domain/index.js';
import { PlanCommand } from '../release-streams.js';
import { fixPublicationPlan } from './fix-publication-plan.decision.js';

/** The first release of a year is due; sent by the clock. */
export class FixPublicationPlan extends PlanCommand({ right: 'keep_statistics' }) {
  readonly program: CountedProgram;
  readonly year: number;
  readonly plan: PublicationPlan;
}

export class FixPublicationPlanHandler extends Decision(FixPublicationPlan, fixPublicationPlan) {}
