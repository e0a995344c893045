import { plusHours, type FollowUpKind, type PolicyTerms } from '../../vocabulary/index.js';
import { calendarDay } from '../../../libs/web/views/index.js';

/** Days that the policy proposes for what comes next. A proposal: whoever records the outcome may choose another. */
export interface NextStep {
  /** Nobody answered: tried again before the lead would have to be told. */
  readonly tryAgainOn: string;
  /** More support is wanted: one more of the kind, after the time in which the ladder has its first. */
  readonly oneMoreOn: string;
}

/**
 * The next step after an outcome, from the terms of the policy (docs/domain.md section 3, step 7). The closing check is the last of
 * its ladder: who wants more after it is looked in on like an individual.
 *
 * @param now ISO 8601 in UTC
 */
export function nextStepFor(kind: FollowUpKind, terms: PolicyTerms, now: string, zone: string): NextStep {
  return {
    tryAgainOn: calendarDay(plusHours(now, terms.escalateToLeadAfterHours, zone), zone),
    oneMoreOn: calendarDay(plusHours(now, hoursToFirst(kind, terms), zone), zone),
  };
}

function hoursToFirst(kind: FollowUpKind, terms: PolicyTerms): number {
  if (kind === 'family_liaison_contact') return terms.familyLiaisonEveryHours;
  const wanted = kind === 'closing_check' ? 'individual_check_in' : kind;
  const hours = terms.ladder.filter((rung) => rung.kind === wanted).map(({ afterHours }) => afterHours);
  return hours.length === 0 ? terms.escalateToLeadAfterHours : Math.min(...hours);
}
