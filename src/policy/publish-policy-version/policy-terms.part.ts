import { Amount, OneOf, Rows } from '../../commands/index.js';
import type { FollowUpKind, InterventionKind, PolicyTerms } from '../../vocabulary/index.js';

const DECADE = 87_600;
const FIVE_YEARS = 43_800;

class WindowPart {
  @OneOf('interventionKind', { en: 'For which kind of intervention?', es: '¿Para qué tipo de intervención?' })
  readonly kind: InterventionKind;
  @Amount(0, DECADE, 0, { en: 'From how many hours after the incident?', es: '¿Desde cuántas horas después del incidente?' })
  readonly fromHours: number;
  @Amount(1, DECADE, 0, { en: 'To how many hours after the incident?', es: '¿Hasta cuántas horas después del incidente?' })
  readonly toHours: number;
}

class LadderRungPart {
  @OneOf('followUpKind', { en: 'Which follow-up?', es: '¿Qué seguimiento?' }) readonly kind: FollowUpKind;
  @Amount(1, FIVE_YEARS, 0, { en: 'After how many hours?', es: '¿Después de cuántas horas?' }) readonly afterHours: number;
}

/** The terms of a policy version: all of them, since a version is whole. */
export class PolicyTermsPart implements PolicyTerms {
  @Rows(() => WindowPart, 50, 'toHours', { en: 'When is which intervention due?', es: '¿Cuándo toca cada intervención?' })
  readonly windows: readonly WindowPart[];
  @Rows(() => LadderRungPart, 100, 'afterHours', { en: 'Which follow-ups has a case?', es: '¿Qué seguimientos tiene un caso?' })
  readonly ladder: readonly LadderRungPart[];
  @Amount(1, DECADE, 0, { en: 'Hours between two calls to the family', es: 'Horas entre dos llamadas a la familia' })
  readonly familyLiaisonEveryHours: number;
  @Amount(1, DECADE, 0, { en: "Hours until the team's own care", es: 'Horas hasta el cuidado del equipo' })
  readonly teamCareWithinHours: number;
  @Amount(1, DECADE, 0, { en: 'Hours of training that a member needs', es: 'Horas de formación que necesita un miembro' })
  readonly trainingHours: number;
  @Amount(0, 365, 0, { en: 'Days of rest after a deployment', es: 'Días de descanso después de un despliegue' })
  readonly coolDownDays: number;
  @Amount(0, 365, 0, {
    en: 'Days until how a former member was reached is forgotten',
    es: 'Días hasta olvidar cómo localizar a quien ya no es miembro',
  })
  readonly forgetFormerMembersAfterDays: number;
  @Amount(1, DECADE, 0, { en: 'Hours overdue until it is escalated to the lead', es: 'Horas de atraso hasta escalarlo a quien lidera' })
  readonly escalateToLeadAfterHours: number;
  @Amount(1, DECADE, 0, { en: 'Hours overdue until it is escalated to the desk', es: 'Horas de atraso hasta escalarlo a la mesa' })
  readonly escalateToDeskAfterHours: number;
  @Amount(1, DECADE, 0, { en: 'Hours to confirm an approval by telephone', es: 'Horas para confirmar una aprobación por teléfono' })
  readonly phonedApprovalConfirmWithinHours: number;
  @Amount(0, 3600, 0, { en: 'Seconds in which an outcome can be undone', es: 'Segundos en los que se puede deshacer un resultado' })
  readonly undoSeconds: number;
  @Amount(15, 240, 0, {
    en: 'Minutes without a tap until somebody is signed out',
    es: 'Minutos sin actividad hasta cerrar la sesión de alguien',
  })
  readonly sessionIdleMinutes: number;
}
