import { refuse } from '../../../libs/event-sourcing/index.js';
import { interventionKinds, MOST_FAMILY_LIAISON_CONTACTS, type FollowUpKind, type PolicyTerms } from '../../vocabulary/index.js';

/** Follow-ups that a ladder can hold. The family's and the team's own have terms of their own. */
export const ladderKinds: readonly FollowUpKind[] = ['agency_check_back', 'individual_check_in', 'closing_check'];

const TEN_YEARS_IN_HOURS = 87_600;
/** Nothing is due later (docs/domain.md section 5, rule 7). */
const FIVE_YEARS_IN_HOURS = 43_800;

/**
 * Terms that a case can be worked by (docs/domain.md section 3, "Timing is policy, not code").
 *
 * @throws Refusal `number_out_of_range`, `window_kind_unknown`, `window_twice`, `window_not_in_order`, `ladder_empty`,
 *   `ladder_kind_unknown`, `ladder_not_in_order`, `ladder_rung_twice`, `ladder_closing_check`, `family_liaison_too_often`,
 *   `escalation_not_in_order`
 */
export function checkTerms(terms: PolicyTerms): void {
  for (const field of [
    'familyLiaisonEveryHours',
    'teamCareWithinHours',
    'trainingHours',
    'escalateToLeadAfterHours',
    'escalateToDeskAfterHours',
    'phonedApprovalConfirmWithinHours',
  ] as const) {
    wholeNumber(terms[field], 1, TEN_YEARS_IN_HOURS, field);
  }
  wholeNumber(terms.coolDownDays, 0, 365, 'coolDownDays');
  wholeNumber(terms.forgetFormerMembersAfterDays, 0, 365, 'forgetFormerMembersAfterDays');
  wholeNumber(terms.undoSeconds, 0, 3600, 'undoSeconds');
  wholeNumber(terms.sessionIdleMinutes, 15, 240, 'sessionIdleMinutes');
  if (terms.escalateToDeskAfterHours < terms.escalateToLeadAfterHours) {
    refuse('escalation_not_in_order', {
      field: 'escalateToDeskAfterHours',
      en: "An overdue follow-up is escalated to the lead before the coordinators' desk. Give the desk at least as many hours.",
      es: 'Un seguimiento atrasado se escala a quien lidera antes que a la mesa de coordinación. Dé a la mesa al menos las mismas horas.',
    });
  }
  checkWindows(terms);
  checkLadder(terms);
  checkFamilyLiaison(terms);
}

/** All of a case's obligations are recorded at once. */
function checkFamilyLiaison({ ladder, familyLiaisonEveryHours }: PolicyTerms): void {
  if (ladder.at(-1)!.afterHours / familyLiaisonEveryHours <= MOST_FAMILY_LIAISON_CONTACTS) return;
  refuse('family_liaison_too_often', {
    field: 'familyLiaisonEveryHours',
    en: `Until the closing check that makes more than ${MOST_FAMILY_LIAISON_CONTACTS} calls to a family. Give more hours between two calls.`,
    es: `Hasta la revisión de cierre son más de ${MOST_FAMILY_LIAISON_CONTACTS} llamadas a una familia. Ponga más horas entre dos llamadas.`,
  });
}

function checkWindows({ windows }: PolicyTerms): void {
  const seen = new Set<string>();
  for (const { kind, fromHours, toHours } of windows) {
    if (!interventionKinds.includes(kind)) {
      refuse('window_kind_unknown', {
        field: 'windows',
        en: 'A window is for a kind of intervention that is not known. Choose one of the list.',
        es: 'Un plazo es para un tipo de intervención que no se conoce. Elija uno de la lista.',
      });
    }
    if (seen.has(kind)) {
      refuse('window_twice', {
        field: 'windows',
        en: `There are two windows for ${kind}. Leave one of them out.`,
        es: 'Hay dos plazos para el mismo tipo de intervención. Quite uno.',
      });
    }
    seen.add(kind);
    wholeNumber(fromHours, 0, TEN_YEARS_IN_HOURS, 'windows');
    wholeNumber(toHours, 1, TEN_YEARS_IN_HOURS, 'windows');
    if (toHours <= fromHours) {
      refuse('window_not_in_order', {
        field: 'windows',
        en: `The window of ${kind} ends before it begins. Give it a later end.`,
        es: 'Un plazo termina antes de empezar. Dele un final posterior.',
      });
    }
  }
}

function checkLadder({ ladder }: PolicyTerms): void {
  if (ladder.length === 0) {
    refuse('ladder_empty', {
      field: 'ladder',
      en: 'A case needs at least its closing check. Add it to the ladder.',
      es: 'Un caso necesita al menos su revisión de cierre. Añádala a la escalera.',
    });
  }
  ladder.forEach(({ kind, afterHours }, index) => {
    if (!ladderKinds.includes(kind)) {
      refuse('ladder_kind_unknown', {
        field: 'ladder',
        en: `The ladder holds ${ladderKinds.join(', ')} only. Choose one of these.`,
        es: 'La escalera tiene un tipo de seguimiento que no se conoce. Elija uno de la lista.',
      });
    }
    wholeNumber(afterHours, 1, FIVE_YEARS_IN_HOURS, 'ladder');
    const before = ladder[index - 1];
    if (before && before.afterHours > afterHours) {
      refuse('ladder_not_in_order', {
        field: 'ladder',
        en: 'The rungs of the ladder are not in order. Put the earliest first.',
        es: 'Los peldaños de la escalera no están en orden. Ponga primero el más temprano.',
      });
    }
    if (ladder.findIndex((other) => other.kind === kind && other.afterHours === afterHours) < index) {
      refuse('ladder_rung_twice', {
        field: 'ladder',
        en: `The ladder names ${kind} after ${afterHours} hours twice. Leave one out.`,
        es: 'La escalera tiene dos veces el mismo peldaño. Quite uno.',
      });
    }
  });
  const closing = ladder.filter(({ kind }) => kind === 'closing_check').length;
  if (closing !== 1 || ladder.at(-1)?.kind !== 'closing_check') {
    refuse('ladder_closing_check', {
      field: 'ladder',
      en: 'A ladder ends with its one closing check. Put exactly one at the end.',
      es: 'Una escalera termina con su única revisión de cierre. Ponga exactamente una al final.',
    });
  }
}

function wholeNumber(value: number, least: number, most: number, field: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  refuse('number_out_of_range', {
    field,
    en: `Enter a whole number from ${least} to ${most}.`,
    es: `Escriba un número entero de ${least} a ${most}.`,
  });
}
