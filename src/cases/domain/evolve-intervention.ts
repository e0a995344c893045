import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent, InterventionEvent } from './case.events.js';
import type { Case, Intervention } from './case.state.js';

const interventionEvents: Readonly<Record<InterventionEvent['type'], true>> = {
  InterventionPlanned: true,
  InterventionRescheduled: true,
  InterventionHeld: true,
  InterventionCancelled: true,
  ReferralOffered: true,
  ReferralAnswered: true,
};

export function isInterventionEvent(event: CaseEvent): event is InterventionEvent {
  return event.type in interventionEvents;
}

export function evolveIntervention(state: Case, event: InterventionEvent): Case {
  switch (event.type) {
    case 'InterventionPlanned': {
      const { interventionId: id, deploymentId, kind, mode, plannedFor, deviation } = event.data;
      const { need } = state;
      const planned: Intervention = { id, deploymentId, need, kind, mode, plannedFor, deviation, status: 'planned', endedAt: null };
      return { ...state, interventions: { ...state.interventions, [id]: planned } };
    }
    case 'InterventionRescheduled':
      return changed(state, event.data.interventionId, { plannedFor: event.data.plannedFor, deviation: event.data.deviation });
    case 'InterventionHeld': {
      const { interventionId, endedAt, heldAt, minutes, attended, team, resources, deviation } = event.data;
      const held = { heldAt, minutes, attended, team, resources, deviation };
      return changed(state, interventionId, { status: 'held', endedAt, held });
    }
    case 'InterventionCancelled':
      return changed(state, event.data.interventionId, { status: 'cancelled', cancelledBecause: event.data.reason });
    case 'ReferralOffered':
      return { ...state, referrals: { ...state.referrals, [event.data.referralId]: { accepted: null } } };
    case 'ReferralAnswered':
      return { ...state, referrals: { ...state.referrals, [event.data.referralId]: { accepted: event.data.accepted } } };
    default:
      return unknownEvent(event);
  }
}

function changed(state: Case, id: string, change: Partial<Intervention>): Case {
  const before = state.interventions[id];
  return before ? { ...state, interventions: { ...state.interventions, [id]: { ...before, ...change } } } : state;
}
