import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CloseReason, ReopenReason, When } from '../../vocabulary/index.js';
import type { CaseEvent, ClosureEvent, FollowUpEvent } from './case.events.js';
import type { Case, FollowUp, RecordedOutcome } from './case.state.js';
import { withoutAttempt, withoutMoves } from './date-before.js';
import type { ChosenDate } from './follow-up.state.js';

const followUpEvents: Readonly<Record<FollowUpEvent['type'], true>> = {
  FollowUpPlanned: true,
  FollowUpAssigned: true,
  FollowUpPassedToDesk: true,
  FollowUpRescheduled: true,
  FollowUpRescheduleTakenBack: true,
  FollowUpOutcomeRecorded: true,
  FollowUpOutcomeUndone: true,
  FollowUpOutcomeCorrected: true,
  FollowUpEscalated: true,
};

export function isFollowUpEvent(event: CaseEvent): event is FollowUpEvent {
  return event.type in followUpEvents;
}

export function evolveFollowUp(state: Case, event: FollowUpEvent): Case {
  if (event.type === 'FollowUpPlanned') {
    const { followUpId: id, after, ...said } = event.data;
    const { need } = state;
    const cause = after === undefined ? undefined : state.followUps[after]?.outcomes.at(-1);
    const askedFor = cause && { outcome: cause.outcome, recordedAt: cause.recordedAt };
    const untried = {
      dateChosen: false,
      ownerChosen: false,
      chosenDates: [],
      outcomes: [],
      attempts: 0,
      attemptsTakenBack: {},
      escalatedTo: [],
    };
    const planned: FollowUp = { ...said, ownDueAt: said.dueAt, id, need, after, askedFor, ...untried };
    return { ...state, followUps: { ...state.followUps, [id]: planned } };
  }
  const before = state.followUps[event.data.followUpId];
  if (!before) return state;
  return { ...state, followUps: { ...state.followUps, [before.id]: { ...before, ...changeOf(before, event, state.triage?.triagedAt) } } };
}

function changeOf(
  before: FollowUp,
  event: Exclude<FollowUpEvent, { type: 'FollowUpPlanned' }>,
  triagedAt: When | undefined,
): Partial<FollowUp> {
  switch (event.type) {
    case 'FollowUpAssigned':
      return { owner: event.data.owner, ownerChosen: event.data.chosen ?? false, passedFrom: undefined };
    case 'FollowUpPassedToDesk':
      return { owner: { kind: 'desk' }, ownerChosen: false, passedFrom: event.data.from };
    case 'FollowUpRescheduled':
      // A new date is a new chance to be in time: what was escalated for the old one no longer counts.
      return { ...dated(before, event.data), movedBecause: event.data.because, moveTakenBackBecause: undefined, escalatedTo: [] };
    case 'FollowUpRescheduleTakenBack': {
      const { dueAt, reason: moveTakenBackBecause } = event.data;
      const chosen = datesChosen(withoutMoves(before.chosenDates));
      return { dueAt, ...chosen, movedBecause: undefined, moveTakenBackBecause, escalatedTo: [] };
    }
    case 'FollowUpOutcomeRecorded': {
      const { outcome, at, recordedBy, recordedAt } = event.data;
      // 0.1.0 did not say what it settled in triaging, which was at that very moment.
      const byTriage = outcome === 'not_needed' && before.ladderHours !== undefined && at === triagedAt;
      const settledBy = event.data.settledBy ?? (byTriage ? 'ladder' : undefined);
      const attempt = before.attempts + 1;
      const recorded = { attempt, outcome, at, recordedBy, recordedAt, settledBy };
      return { outcomes: [...before.outcomes, recorded], attempts: attempt };
    }
    case 'FollowUpOutcomeUndone': {
      const last = before.outcomes.at(-1);
      const { attempt = last?.attempt, reason } = event.data;
      const outcomes = before.outcomes.filter((one) => one.attempt !== attempt);
      const attemptsTakenBack =
        reason === undefined || attempt === undefined ? before.attemptsTakenBack : { ...before.attemptsTakenBack, [attempt]: reason };
      return { outcomes, attemptsTakenBack, ...(attempt !== undefined && datesChosen(withoutAttempt(before.chosenDates, attempt))) };
    }
    case 'FollowUpOutcomeCorrected': {
      const { attempt = before.outcomes.at(-1)?.attempt, outcome, at, reason: correctedBecause } = event.data;
      // Whoever corrects what the ladder settled says it now as a person.
      const corrected = ({ settledBy: _, ...kept }: RecordedOutcome) => ({ ...kept, outcome, at: at ?? kept.at, correctedBecause });
      return { outcomes: before.outcomes.map((one) => (one.attempt === attempt ? corrected(one) : one)) };
    }
    case 'FollowUpEscalated':
      return { escalatedTo: [...before.escalatedTo, event.data.level] };
    default:
      return unknownEvent(event);
  }
}

type Rescheduled = Extract<FollowUpEvent, { type: 'FollowUpRescheduled' }>['data'];

function dated(before: FollowUp, { dueAt, because }: Rescheduled): Partial<FollowUp> {
  if (because === 'outcome_undone') return { dueAt };
  if (because === 'intervention_held' || because === 'facts_changed') return { dueAt, ownDueAt: dueAt, ...datesChosen([]) };
  const last = before.outcomes.at(-1);
  const next = because === 'not_reached' && last?.outcome === 'no_answer' && last.nextDueAt === undefined;
  if (!next) return { dueAt, ...datesChosen([...before.chosenDates, { dueAt }]) };
  const outcomes = [...before.outcomes.slice(0, -1), { ...last, nextDueAt: dueAt }];
  return { dueAt, outcomes, ...datesChosen([...before.chosenDates, { dueAt, attempt: last.attempt }]) };
}

function datesChosen(chosenDates: readonly ChosenDate[]): Pick<FollowUp, 'dateChosen' | 'chosenDates'> {
  return { dateChosen: chosenDates.length > 0, chosenDates };
}

export function evolveClosure(state: Case, event: ClosureEvent): Case {
  switch (event.type) {
    case 'CaseClosed':
      return { ...state, status: 'closed', closedBecause: event.data.because };
    case 'CaseReopened': {
      const { reason } = event.data;
      const { need, triage, earlierTriages, closedBecause } = state;
      const reopened = { reason, closedBecause, before: { need, triage, earlierTriages } };
      return { ...forNeed(state, reason), status: 'open', closedBecause: null, reopenedBecause: reason, reopened };
    }
    case 'ClosingCorrected': {
      const { because, reopenedBecause, reason } = event.data;
      const corrected = {
        ...state,
        correctedBecause: {
          ...state.correctedBecause,
          ...(because && { because: reason }),
          ...(reopenedBecause && { reopenedBecause: reason }),
        },
      };
      return reasonedAnew(because ? closedFor(corrected, because) : corrected, reopenedBecause);
    }
    case 'ContactsForgotten': {
      const { callBackContact: _forgotten, ...facts } = state.facts;
      const deployments = state.deployments.map(({ place: _place, contact: _contact, ...kept }) => kept);
      return { ...state, facts, deployments, timesForgotten: state.timesForgotten + 1 };
    }
    default:
      return unknownEvent(event);
  }
}

/** A new need is triaged anew, and has a ladder of its own. */
function forNeed(state: Case, reason: ReopenReason): Case {
  return reason === 'new_need' ? { ...state, need: state.need + 1, triage: null, earlierTriages: [] } : state;
}

/** Why it is closed, or was before it was opened again. */
function closedFor(state: Case, closedBecause: CloseReason): Case {
  if (state.closedBecause !== null) return { ...state, closedBecause };
  return state.reopened === null ? state : { ...state, reopened: { ...state.reopened, closedBecause } };
}

/** For another reason than was said: a need that was opened by mistake is none, and one that was not is begun. */
function reasonedAnew(state: Case, reason: ReopenReason | undefined): Case {
  const { reopened, reopenedBecause } = state;
  if (reason === undefined || reopened === null) return state;
  const after = { ...state, reopened: { ...reopened, reason } };
  if (reopenedBecause === null) return after;
  return { ...forNeed({ ...after, ...reopened.before }, reason), reopenedBecause: reason };
}
