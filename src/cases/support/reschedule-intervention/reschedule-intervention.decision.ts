import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { checkNotTooFar, alreadyAll, compareWhen, isSameFact } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkCredentialsOn, interventionIn, open, timelinessOf } from '../../domain/index.js';
import type { PlannedWith } from '../planned-with.js';
import type { RescheduleIntervention } from './reschedule-intervention.command.js';

/**
 * Moves a planned intervention to another time.
 *
 * @throws Refusal `intervention_not_found`, `not_planned`, `planned_before_incident`, `due_too_far`, `credential_lapses`,
 *   `recorded_otherwise`
 */
export function rescheduleIntervention(command: Told<RescheduleIntervention, PlannedWith>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const intervention = interventionIn(current, command.interventionId);
  if (intervention.status !== 'planned')
    refuse('not_planned', {
      en: 'It was held or cancelled already. Plan a new intervention instead.',
      es: 'Ya se realizó o se canceló. Planifique una intervención nueva.',
    });
  const { plannedFor, deviation, policy, zone } = command;
  checkNotTooFar(plannedFor, command, 'plannedFor');
  const { occurredAt } = current.facts;
  if (occurredAt && compareWhen(plannedFor, occurredAt, zone) < 0)
    refuse('planned_before_incident', {
      field: 'plannedFor',
      en: 'It cannot be planned for before the incident. Check the date and time.',
      es: 'No puede planificarse para antes del incidente. Revise la fecha y la hora.',
    });
  if (isSameFact(plannedFor, intervention.plannedFor)) return alreadyAll({ deviation }, intervention);
  checkCredentialsOn(plannedFor, command.countedOn, current, command);
  const timeliness = timelinessOf(intervention.kind, occurredAt, plannedFor, policy, zone);
  return [
    {
      type: 'InterventionRescheduled',
      data: { interventionId: intervention.id, plannedFor, timeliness, ...(deviation ? { deviation } : {}) },
    },
  ];
}
