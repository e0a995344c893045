import { MOST_FAMILY_LIAISON_CONTACTS, type LadderRung, type PolicyTerms, type TriageOutcome } from '../../vocabulary/index.js';

/**
 * The rungs that a case needs: the policy's ladder; a single check-back with the agency for information only and none
 * indicated; weekly contact with the family beside it after a line-of-duty death, until the closing check
 * (docs/domain.md section 3, step 7).
 */
export function rungsFor(outcome: TriageOutcome, lineOfDutyDeath: boolean, policy: PolicyTerms): readonly LadderRung[] {
  if (outcome === 'information_only' || outcome === 'none_indicated') {
    const checkBack = policy.ladder.find((rung) => rung.kind === 'agency_check_back');
    return checkBack ? [checkBack] : [];
  }
  if (!lineOfDutyDeath) return policy.ladder;
  const closing = policy.ladder.find((rung) => rung.kind === 'closing_check')?.afterHours ?? 0;
  const weeks = Math.ceil(closing / policy.familyLiaisonEveryHours) - 1;
  const liaison = Array.from({ length: Math.min(Math.max(0, weeks), MOST_FAMILY_LIAISON_CONTACTS) }, (_, week) => ({
    kind: 'family_liaison_contact' as const,
    afterHours: (week + 1) * policy.familyLiaisonEveryHours,
  }));
  return [...policy.ladder, ...liaison];
}

export function hasRung(rungs: readonly LadderRung[], { kind, afterHours }: LadderRung): boolean {
  return rungs.some((rung) => rung.kind === kind && rung.afterHours === afterHours);
}
