import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent, ClosureEvent, FollowUpEvent } from './case.events.js';
import type { Case, FollowUp } from './case.state.js';

const followUpEvents: Readonly<Record<FollowUpEvent['type'], true>> = {
  FollowUpPlanned: true,
  FollowUpAssigned: true,
  FollowUpRescheduled: true,
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
    const { followUpId: id, kind, dueAt, owner, ladderHours, deploymentId, after } = event.data;
    const planned: FollowUp = { id, kind, dueAt, owner, ladderHours, deploymentId, after, outcomes: [], escalatedTo: [] };
    return { ...state, followUps: { ...state.followUps, [id]: planned } };
  }
  const before = state.followUps[event.data.followUpId];
  if (!before) return state;
  return { ...state, followUps: { ...state.followUps, [before.id]: { ...before, ...changeOf(before, event) } } };
}

function changeOf(before: FollowUp, event: Exclude<FollowUpEvent, { type: 'FollowUpPlanned' }>): Partial<FollowUp> {
  switch (event.type) {
    case 'FollowUpAssigned':
      return { owner: event.data.owner };
    case 'FollowUpRescheduled':
      // A new date is a new chance to be in time: what was escalated for the old one no longer counts.
      return { dueAt: event.data.dueAt, escalatedTo: [] };
    case 'FollowUpOutcomeRecorded': {
      const { outcome, recordedBy, recordedAt, settledBy } = event.data;
      const recorded = { outcome, recordedBy, recordedAt, settledBy, dueBefore: before.dueAt };
      return { outcomes: [...before.outcomes, recorded] };
    }
    case 'FollowUpOutcomeUndone':
      return { outcomes: before.outcomes.slice(0, -1) };
    case 'FollowUpOutcomeCorrected': {
      const last = before.outcomes.at(-1);
      return last ? { outcomes: [...before.outcomes.slice(0, -1), { ...last, outcome: event.data.outcome }] } : {};
    }
    case 'FollowUpEscalated':
      return { escalatedTo: [...before.escalatedTo, event.data.level] };
    default:
      return unknownEvent(event);
  }
}

export function evolveClosure(state: Case, event: ClosureEvent): Case {
  switch (event.type) {
    case 'CaseClosed':
      return { ...state, status: 'closed', closedBecause: event.data.because };
    case 'CaseReopened':
      return { ...state, status: 'open', closedBecause: null };
    case 'ContactsForgotten': {
      const { callBackContact: _forgotten, ...facts } = state.facts;
      const deployments = state.deployments.map(({ place: _place, contact: _contact, ...kept }) => kept);
      return { ...state, facts, deployments, timesForgotten: state.timesForgotten + 1 };
    }
    default:
      return unknownEvent(event);
  }
}
