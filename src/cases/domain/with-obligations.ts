import { derivedId } from '../../../libs/event-sourcing/index.js';
import type { Deciding, PolicyTerms } from '../../vocabulary/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import { isOpen, isSettledByLadder, type Case, type CaseState, type FollowUp } from './case.state.js';
import { nameOf, obligationsOf, type Obligation } from './obligations.js';

/**
 * The events of a decision that changes facts, with what the ladder does because of them: what is owed no longer is settled, what is
 * owed again is taken up, what is owed at another time is dated again, what is owed now is planned. Undoing a fact thereby undoes what
 * the ladder did for it. Where a person has acted, on a date or by an attempt, theirs stays (docs/domain.md section 3, step 7). Only
 * what these facts change is touched, so that a case of an earlier release is not rewritten by the way.
 */
export function withObligations(
  state: Case,
  facts: readonly CaseEvent[],
  told: Deciding & { readonly policy: PolicyTerms },
): readonly CaseEvent[] {
  if (facts.length === 0) return [];
  const after = facts.reduce<CaseState>(caseEvolution.evolve, state) as Case;
  const before = obligationsOf(state, told.policy, told.zone);
  const owed = obligationsOf(after, told.policy, told.zone);
  const all = Object.values(after.followUps).map((followUp): Standing => {
    const name = nameOf(followUp);
    return { followUp, known: state.followUps[followUp.id], owed: owed.get(name), before: before.get(name) };
  });
  const names = new Set(all.map(({ followUp }) => nameOf(followUp)));
  const missing = [...owed].filter(([name, one]) => !names.has(name) && isOwedAnew(one, before.get(name)));
  const because = facts.some(({ type }) => type === 'InterventionHeld') ? 'intervention_held' : 'facts_changed';
  return [
    ...facts,
    ...all.filter(isOwedNoLonger).map(({ followUp }) => settledByLadder(followUp.id, told)),
    ...all.filter(isToTakeUp).map(({ followUp: { id } }): CaseEvent => ({ type: 'FollowUpOutcomeUndone', data: { followUpId: id } })),
    ...all.filter(isOwedAtAnotherTime).map(({ followUp: { id }, owed }): CaseEvent => ({
      type: 'FollowUpRescheduled',
      data: { followUpId: id, dueAt: owed!.dueAt, because },
    })),
    ...missing.map(([name, { over: _, ...planned }]): CaseEvent => ({
      type: 'FollowUpPlanned',
      data: { followUpId: derivedId(told.commandId, name), ...planned },
    })),
  ];
}

/** A follow-up, as it stood before these facts, and what is and was owed of it. */
interface Standing {
  readonly followUp: FollowUp;
  readonly known: FollowUp | undefined;
  readonly owed: Obligation | undefined;
  readonly before: Obligation | undefined;
}

function isOwedAnew(owed: Obligation | undefined, before: Obligation | undefined): boolean {
  return owed !== undefined && !owed.over && (before === undefined || before.over);
}

function isOwedNoLonger({ followUp, owed, before }: Standing): boolean {
  if (!isOpen(followUp) || before?.over) return false;
  return owed === undefined ? before !== undefined : owed.over;
}

function isToTakeUp({ followUp, owed, before }: Standing): boolean {
  return isSettledByLadder(followUp) && isOwedAnew(owed, before);
}

function isOwedAtAnotherTime(one: Standing): boolean {
  const { followUp, known, owed, before } = one;
  if (!owed || owed.over || followUp.dateChosen || followUp.dueAt === owed.dueAt) return false;
  if (!isOpen(followUp) && !isToTakeUp(one)) return false;
  const datedByLadder = known !== undefined && isOpen(known) && !known.dateChosen;
  return !datedByLadder || before?.dueAt !== owed.dueAt;
}

function settledByLadder(followUpId: string, { now, actor }: Deciding): CaseEvent {
  return {
    type: 'FollowUpOutcomeRecorded',
    data: { followUpId, outcome: 'not_needed', at: now, recordedBy: actor, recordedAt: now, settledBy: 'ladder' },
  };
}
