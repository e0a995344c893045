import { derivedId } from '../../../libs/event-sourcing/index.js';
import { plusHours, type Deciding, type LadderRung, type PolicyTerms, type TriageOutcome, type When } from '../../vocabulary/index.js';
import type { CaseEvent, Owner } from './case.events.js';
import { isOpen, type Case } from './case.state.js';

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
  const liaison = Array.from({ length: Math.max(0, weeks) }, (_, week) => ({
    kind: 'family_liaison_contact' as const,
    afterHours: (week + 1) * policy.familyLiaisonEveryHours,
  }));
  return [...policy.ladder, ...liaison];
}

const nameOf = (rung: { kind: string; afterHours?: number; ladderHours?: number }) => `${rung.kind}/${rung.afterHours ?? rung.ladderHours}`;

/**
 * The events that bring a case's open ladder to the rungs it needs now: what is missing is planned, what is no longer
 * needed is settled as such; what has an outcome stays as it is.
 */
export function ladderEvents(
  state: Case,
  rungs: readonly LadderRung[],
  countedFrom: When,
  owner: Owner,
  deciding: Deciding,
): readonly CaseEvent[] {
  const needed = new Set(rungs.map(nameOf));
  const onLadder = Object.values(state.followUps).filter((one) => one.ladderHours !== undefined);
  const present = new Set(onLadder.map(nameOf));
  const superfluous = onLadder.filter((one) => isOpen(one) && !needed.has(nameOf(one)));
  return [
    ...superfluous.map((one) => settledAsNotNeeded(one.id, deciding)),
    ...rungs
      .filter((rung) => !present.has(nameOf(rung)))
      .map((rung): CaseEvent => ({
        type: 'FollowUpPlanned',
        data: {
          followUpId: derivedId(deciding.commandId, `ladder/${nameOf(rung)}`),
          kind: rung.kind,
          dueAt: plusHours(countedFrom, rung.afterHours),
          owner,
          ladderHours: rung.afterHours,
        },
      })),
  ];
}

/** The outcome "not needed", recorded by whoever decides what made it so. */
export function settledAsNotNeeded(followUpId: string, deciding: Deciding, settledBy?: string): CaseEvent {
  return {
    type: 'FollowUpOutcomeRecorded',
    data: {
      followUpId,
      outcome: 'not_needed',
      at: deciding.now,
      recordedBy: deciding.actor,
      recordedAt: deciding.now,
      ...(settledBy === undefined ? {} : { settledBy }),
    },
  };
}
