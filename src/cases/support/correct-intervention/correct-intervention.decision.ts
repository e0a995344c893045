import type { Said } from '../../../commands/index.js';
import { checkNotTooFar, already, checkCorrection, type Deciding, isSameFact, onlySaid, type When } from '../../../vocabulary/index.js';
import type { Case, CaseEvent, CaseState, Intervention, InterventionChange } from '../../domain/index.js';
import {
  checkAttended,
  checkCareDone,
  checkCredentialsOn,
  checkMentalHealthLead,
  checkMentalHealthLeadOfThen,
  checkTeam,
  correctable,
  correctedIntervention,
  endOfHeld,
  interventionIn,
  mayHaveGone,
  staysClosed,
  withObligations,
} from '../../domain/index.js';
import type { PlannedWith } from '../planned-with.js';
import type { CorrectIntervention } from './correct-intervention.command.js';

type ToldOfCorrection = Said<CorrectIntervention> & PlannedWith;

const figures = ['heldAt', 'minutes', 'attended', 'team', 'resources'] as const;

/** What there is to correct of an intervention, by what became of it. */
const recordedOf: Readonly<Record<Intervention['status'], readonly string[]>> = {
  planned: ['kind', 'mode', 'deviation'],
  held: ['kind', 'mode', 'plannedFor', 'deviation', ...figures],
  cancelled: ['kind', 'mode', 'plannedFor', 'deviation', 'cancelledBecause'],
};

/**
 * Corrects what is recorded of an intervention, by the rules by which it is recorded; what counted from its end counts from the new
 * one. One that was not held, or not cancelled after all, is planned again (docs/domain.md section 3, step 8).
 *
 * @throws Refusal `intervention_not_found`, `cisd_needs_mental_health_lead`, `held_in_future`, `held_before_incident`,
 *   `nobody_attended`, `discipline_twice`, `due_too_far`, `not_on_team`, `done_before_intervention`, `credential_lapses` and what
 *   `checkCorrection` refuses
 */
export function correctIntervention(command: ToldOfCorrection & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = correctable(state);
  const before = interventionIn(current, command.interventionId);
  const { reason, didNotHappen = false, notKnown: unknown = [] } = command;
  const said = changeOf(command);
  checkCorrection(said, recordedOf[before.status], { notKnown: unknown, didNotHappen });
  if (said.plannedFor !== undefined) checkNotTooFar(said.plannedFor, command, 'plannedFor');
  if (didNotHappen && before.status === 'planned') return already((before.correctedBecause ?? reason) === reason, 'reason');
  // Of what was handed out it is known then that it was nothing.
  const change = unknown.includes('resources') ? { ...said, resources: [] } : said;
  const endedAt = checkedEnd(change, before, current, command);
  const notKnown = unknown.includes('deviation') && before.deviation !== undefined ? (['deviation'] as const) : undefined;
  const data = {
    change,
    ...(endedAt !== before.endedAt && endedAt !== null && { endedAt }),
    ...(notKnown && { notKnown }),
    ...(didNotHappen && { didNotHappen }),
  };
  const after = correctedIntervention(before, data);
  if (isSameFact(after, before)) return already((before.correctedBecause ?? reason) === reason, 'reason');
  checkPlannedCisd(before, after, current);
  if (after.status === 'planned' && before.status !== 'planned') checkCredentialsOn(after.plannedFor, command.countedOn, current, command);
  const corrected: CaseEvent = { type: 'InterventionCorrected', data: { interventionId: before.id, ...data, reason } };
  if (endedAt !== null && !didNotHappen) checkCareDone(before, endedAt, current, command.zone);
  return staysClosed(current, withObligations(current, [corrected], command));
}

function changeOf(command: ToldOfCorrection): InterventionChange {
  const { kind, mode, plannedFor, heldAt, minutes, attended, team, resources, deviation, cancelledBecause } = command;
  return onlySaid({ kind, mode, plannedFor, heldAt, minutes, attended, team, resources, deviation, cancelledBecause });
}

/** No CISD comes to be planned without a mental-health lead, by whichever correction (docs/domain.md section 5, rule 2). */
function checkPlannedCisd(before: Intervention, after: Intervention, current: Case): void {
  if (after.status !== 'planned' || after.kind !== 'cisd' || (before.status === 'planned' && before.kind === 'cisd')) return;
  const deployment = current.deployments.find(({ id }) => id === before.deploymentId)!;
  if (before.status === 'planned') checkMentalHealthLead(deployment);
  else checkMentalHealthLeadOfThen(deployment);
}

/** The end that it has by the change; null where it was not held. */
function checkedEnd(change: InterventionChange, before: Intervention, current: Case, told: Deciding): When | null {
  const deployment = current.deployments.find(({ id }) => id === before.deploymentId)!;
  if (!before.held) return null;
  if (change.attended) checkAttended(change.attended);
  if (change.team) checkTeam(change.team, [...mayHaveGone(deployment), ...before.held.team]);
  const { heldAt = before.held.heldAt, minutes = before.held.minutes } = change;
  const timed = change.heldAt !== undefined || change.minutes !== undefined;
  return timed ? endOfHeld(heldAt, minutes, current, told) : before.endedAt;
}
