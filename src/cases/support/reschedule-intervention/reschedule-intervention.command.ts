import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { DeviationReason, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { plannedWith } from '../planned-with.js';
import { whenPlanned, whyOutside } from '../support-questions.js';
import { rescheduleIntervention } from './reschedule-intervention.decision.js';

/** A planned intervention moves to another time. */
export class RescheduleIntervention extends CaseCommand({
  route: 'interventions/:interventionId/reschedule',
  right: 'work_on_case',
  words: {
    title: { en: 'Move to another time', es: 'Pasarla a otro momento' },
    send: { en: 'Move it', es: 'Pasarla' },
    done: { en: 'The intervention is moved.', es: 'La intervención pasó a otro momento.' },
  },
}) {
  @DayOrTime(whenPlanned) readonly plannedFor: When;
  @IsOptional() @OneOf('deviationReason', whyOutside) readonly deviation?: DeviationReason;
}

export class RescheduleInterventionApi extends Endpoint(RescheduleIntervention) {}
export class RescheduleInterventionHandler extends Decision(RescheduleIntervention, rescheduleIntervention, plannedWith) {}
