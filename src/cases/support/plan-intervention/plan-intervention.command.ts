import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { DeviationReason, InterventionKind, Mode, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { plannedWith } from '../planned-with.js';
import { whenPlanned, whyOutside } from '../support-questions.js';
import { planIntervention } from './plan-intervention.decision.js';

/** An intervention is to take place. */
export class PlanIntervention extends CaseCommand({
  route: 'interventions',
  right: 'work_on_case',
  words: {
    title: { en: 'Plan an intervention', es: 'Planificar una intervención' },
    send: { en: 'Plan it', es: 'Planificarla' },
    done: { en: 'The intervention is planned.', es: 'La intervención está planificada.' },
  },
}) {
  @OneOf('interventionKind', {
    en: 'What kind?',
    es: '¿De qué tipo?',
    hint: {
      en: 'A debriefing (CISD) can only be planned with a mental health lead on the confirmed team. None is needed for the others.',
      es: 'Un CISD solo se puede planificar con líder de salud mental en el equipo confirmado. Los demás no lo necesitan.',
    },
  })
  readonly kind: InterventionKind;
  @OneOf('mode', { en: 'How?', es: '¿Cómo?' }) readonly mode: Mode;
  @DayOrTime(whenPlanned) readonly plannedFor: When;
  @IsOptional() @OneOf('deviationReason', whyOutside) readonly deviation?: DeviationReason;
}

export class PlanInterventionApi extends Endpoint(PlanIntervention) {}
export class PlanInterventionHandler extends Decision(PlanIntervention, planIntervention, plannedWith) {}
