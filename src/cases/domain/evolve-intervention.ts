import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent, InterventionCorrected, InterventionEvent, ReferralCorrected } from './case.events.js';
import type { Case, Intervention, Referral } from './case.state.js';

const interventionEvents: Readonly<Record<InterventionEvent['type'], true>> = {
  InterventionPlanned: true,
  InterventionRescheduled: true,
  InterventionHeld: true,
  InterventionCorrected: true,
  InterventionCancelled: true,
  ReferralOffered: true,
  ReferralAnswered: true,
  ReferralCorrected: true,
};

export function isInterventionEvent(event: CaseEvent): event is InterventionEvent {
  return event.type in interventionEvents;
}

export function evolveIntervention(state: Case, event: InterventionEvent): Case {
  switch (event.type) {
    case 'InterventionPlanned': {
      const { interventionId: id, timeliness: _, ...said } = event.data;
      const planned: Intervention = { ...said, id, need: state.need, status: 'planned', endedAt: null };
      return { ...state, interventions: { ...state.interventions, [id]: planned } };
    }
    case 'InterventionRescheduled':
      return changed(state, event.data.interventionId, ({ deviation: _, ...one }) => ({
        ...one,
        plannedFor: event.data.plannedFor,
        ...(event.data.deviation && { deviation: event.data.deviation }),
      }));
    case 'InterventionHeld': {
      const { interventionId, endedAt, heldAt, minutes, attended, team, resources, deviation } = event.data;
      const held = { heldAt, minutes, attended, team, resources };
      return changed(state, interventionId, (one) => ({ ...one, status: 'held', endedAt, held, ...(deviation && { deviation }) }));
    }
    case 'InterventionCorrected':
      return changed(state, event.data.interventionId, (one) => ({
        ...correctedIntervention(one, event.data),
        correctedBecause: event.data.reason,
      }));
    case 'InterventionCancelled':
      return changed(state, event.data.interventionId, (one) => ({
        ...one,
        status: 'cancelled',
        cancelledBecause: event.data.reason,
      }));
    case 'ReferralOffered': {
      const { referralId, ...said } = event.data;
      return { ...state, referrals: { ...state.referrals, [referralId]: { ...said, accepted: null } } };
    }
    case 'ReferralAnswered':
      return withReferral(state, event.data.referralId, (one) => ({ ...one, accepted: event.data.accepted }));
    case 'ReferralCorrected': {
      const { referralId, didNotHappen, reason } = event.data;
      const takenBack = didNotHappen ? { ...state.takenBack, [referralId]: reason } : state.takenBack;
      return withReferral({ ...state, takenBack }, referralId, (one) => {
        const after = correctedReferral(one, event.data);
        return after && { ...after, correctedBecause: reason };
      });
    }
    default:
      return unknownEvent(event);
  }
}

/** The intervention after a correction. */
export function correctedIntervention(
  one: Intervention,
  said: Omit<InterventionCorrected['data'], 'interventionId' | 'reason'>,
): Intervention {
  const { change, endedAt = one.endedAt, notKnown = [], didNotHappen } = said;
  const { kind = one.kind, mode = one.mode, deviation = one.deviation, cancelledBecause = one.cancelledBecause, ...others } = change;
  const { plannedFor = one.plannedFor, ...figures } = others;
  const { deviation: _, held, cancelledBecause: __, ...rest } = one;
  const known = { ...rest, kind, mode, plannedFor, ...(deviation && !notKnown.includes('deviation') && { deviation }) };
  if (didNotHappen) return { ...known, status: 'planned', endedAt: null };
  return { ...known, endedAt, ...(held && { held: { ...held, ...figures } }), ...(cancelledBecause && { cancelledBecause }) };
}

/** The offer after a correction; null where it was none. */
export function correctedReferral(
  one: Referral,
  { change, notKnown = [], didNotHappen }: Omit<ReferralCorrected['data'], 'referralId' | 'reason'>,
): Referral | null {
  const { interventionId, ...after } = { ...one, ...change };
  const accepted = notKnown.includes('accepted') ? null : after.accepted;
  if (didNotHappen) return null;
  return { ...after, accepted, ...(interventionId && !notKnown.includes('interventionId') && { interventionId }) };
}

function changed(state: Case, id: string, change: (before: Intervention) => Intervention): Case {
  const before = state.interventions[id];
  return before ? { ...state, interventions: { ...state.interventions, [id]: change(before) } } : state;
}

function withReferral(state: Case, id: string, change: (before: Referral) => Referral | null): Case {
  const { [id]: before, ...others } = state.referrals;
  const after = before && change(before);
  return { ...state, referrals: after ? { ...state.referrals, [id]: after } : others };
}
