import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, minuteOf, type Deciding, type When } from '../../vocabulary/index.js';
import { earliestEnd, type Case, type FollowUp, type Intervention } from './case.state.js';

/**
 * An outcome was after the request came in, and not later than now; the team's own care after what the team held (docs/domain.md
 * section 5, rule 7).
 *
 * @throws Refusal `outcome_in_future`, `outcome_before_request`, `done_before_intervention`
 */
export function checkOutcomeAt(at: When, followUp: FollowUp, state: Case, { now, zone }: Pick<Deciding, 'now' | 'zone'>): void {
  if (compareWhen(at, now, zone) > 0) {
    refuse('outcome_in_future', {
      field: 'at',
      en: 'An outcome is recorded after the contact. Check the date and time.',
      es: 'Un resultado se registra después del contacto. Revise la fecha y la hora.',
    });
  }
  if (compareWhen(at, minuteOf(state.receivedAt), zone) < 0) {
    refuse('outcome_before_request', {
      field: 'at',
      en: 'That was before anybody asked. Check the date and time.',
      es: 'Eso fue antes de que se pidiera ayuda. Revise la fecha y la hora.',
    });
  }
  if (followUp.deploymentId !== undefined) checkCareAt(at, followUp.deploymentId, state, zone, 'at');
}

/** The team's own care came after what was held, also where that is said later or said anew. @throws Refusal `done_before_intervention` */
export function checkCareDone(intervention: Intervention, endedAt: When, current: Case, zone: string): void {
  if (intervention.endedAt !== null && compareWhen(endedAt, intervention.endedAt, zone) <= 0) return;
  const after = { ...current, interventions: { ...current.interventions, [intervention.id]: { ...intervention, endedAt } } };
  for (const { deploymentId, at } of careDone(current)) {
    if (deploymentId === intervention.deploymentId) checkCareAt(at, deploymentId, after, zone, 'heldAt');
  }
}

/** @throws Refusal `done_before_intervention` */
export function checkCareAt(doneAt: When, deploymentId: string, state: Case, zone: string, field: string): void {
  if (!isBeforeHeld(doneAt, deploymentId, state, zone)) return;
  refuse('done_before_intervention', {
    field,
    en: 'Team care comes after the intervention. Check the date and time.',
    es: 'El cuidado del equipo viene después de la intervención. Revise la fecha y la hora.',
  });
}

/**
 * Whether the care that teams had stands in its order: null where none had any. By the way round over something that was not held
 * after all it may come to stand before what it was for, and nobody may be kept from recording that.
 */
export function isCareInOrder(state: Case, zone: string): boolean | null {
  const done = careDone(state);
  return done.length === 0 ? null : !done.some(({ at, deploymentId }) => isBeforeHeld(at, deploymentId, state, zone));
}

function careDone({ followUps }: Case): readonly { readonly deploymentId: string; readonly at: When }[] {
  return Object.values(followUps).flatMap(({ deploymentId, outcomes }) => {
    const last = outcomes.at(-1);
    const isDone = last?.outcome === 'reached_ok' && last.settledBy === undefined;
    return isDone && deploymentId !== undefined ? [{ deploymentId, at: last.at }] : [];
  });
}

function isBeforeHeld(doneAt: When, deploymentId: string, { interventions }: Case, zone: string): boolean {
  const endedAt = earliestEnd(
    Object.values(interventions).filter((one) => one.deploymentId === deploymentId),
    zone,
  );
  return endedAt !== null && compareWhen(doneAt, endedAt, zone) < 0;
}
