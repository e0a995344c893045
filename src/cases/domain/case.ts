import { refuseMissing, refuse, type Evolution } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent } from './case.events.js';
import type { Case, CaseState } from './case.state.js';
import { evolveDeployment, isDeploymentEvent } from './evolve-deployment.js';
import { evolveClosure, evolveFollowUp, isFollowUpEvent } from './evolve-follow-up.js';
import { evolveIntervention, isInterventionEvent } from './evolve-intervention.js';
import { evolveRequest, isRequestEvent } from './evolve-request.js';
import { withFormerPart } from './former-part.js';
import { withOverrideAskedAt } from './override-asked-at.js';
import { withSetBackAt } from './set-back-at.js';

/** How the events of a case add up, phase by phase. */
export const caseEvolution: Evolution<CaseState, CaseEvent> = {
  initial: { status: 'none' },
  evolve(before, event) {
    const state = before.status !== 'none' && takesUp(event) ? { ...before, reopenedBecause: null } : before;
    if (isRequestEvent(event)) return evolveRequest(state, event);
    if (state.status === 'none') return state;
    if (isDeploymentEvent(event)) return evolveDeployment(state, event);
    if (isInterventionEvent(event)) return evolveIntervention(state, event);
    if (isFollowUpEvent(event)) return evolveFollowUp(state, event);
    return evolveClosure(state, event);
  },
  dated(before, after, recordedAt) {
    return before.status === 'none' || after.status === 'none'
      ? after
      : withSetBackAt(before, withOverrideAskedAt(before, withFormerPart(before, after, recordedAt), recordedAt), recordedAt);
  },
};

/** Whether something is done about what a case was opened again for. */
function takesUp(event: CaseEvent): boolean {
  return ['CaseTriaged', 'DeploymentOpened', 'InterventionPlanned', 'CaseClosed'].includes(event.type) || isFollowUpEvent(event);
}

/** The case, whatever became of it. @throws Refusal `case_not_found` */
export function existing(state: CaseState): Case {
  return state.status === 'none' ? noSuchCase() : state;
}

/** The same words for a case that is not there and one that is not theirs to see. @throws Refusal `case_not_found` always */
export function noSuchCase(): never {
  return refuseMissing('case_not_found', {
    en: 'There is no such case among those you can see. Look it up in the case list.',
    es: 'No existe ese caso entre los que usted puede ver. Búsquelo en la lista de casos.',
  });
}

/** The case, as one that can still be worked on. @throws Refusal `case_not_found`, `case_closed`, `case_declined` */
export function open(state: CaseState): Case {
  const found = correctable(state);
  return found.status === 'closed' ? refuseClosed() : found;
}

/**
 * The case, as one whose record can be put right: also after it was closed, as long as nothing is owed anew by it, which
 * `staysClosed` asks of what is decided.
 *
 * @throws Refusal `case_not_found`, `case_declined`
 */
export function correctable(state: CaseState): Case {
  const found = existing(state);
  if (found.status === 'declined') {
    refuse('case_declined', {
      en: 'This request was declined. If that was a mistake, take the decline back first; for a new need, log a new request.',
      es: 'Esta solicitud se rechazó. Si fue un error, retire primero el rechazo; si hay una necesidad nueva, registre otra solicitud.',
    });
  }
  return found;
}

/** @throws Refusal `case_closed` always */
export function refuseClosed(): never {
  refuse('case_closed', {
    en: 'This case is closed. Reopen it first, with the reason.',
    es: 'Este caso está cerrado. Ábralo otra vez, con un motivo, si hay algo más que hacer.',
  });
}
