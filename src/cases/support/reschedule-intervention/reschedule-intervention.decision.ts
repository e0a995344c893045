import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { checkNotTooFar, alreadyAll, compareWhen, type Deciding, isSameFact } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import { checkCredentialsOn } from '../../domain/credentialed.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { interventionIn } from '../../domain/found.js';
import type { PlannedWith } from '../planned-with.js';
import { timelinessOf } from '../../domain/timeliness.js';
import type { RescheduleIntervention } from './reschedule-intervention.command.js';

/**
 * Moves a planned intervention to another time.
 *
 * @throws Refusal `intervention_not_found`, `not_planned`, `planned_before_incident`, `due_too_far`, `credential_lapses`,
 *   `recorded_otherwise`
 */
export function rescheduleIntervention(
  command: Said<RescheduleIntervention> & PlannedWith & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const current = open(state);
  const intervention = interventionIn(current, command.interventionId);
  if (intervention.status !== 'planned') {
    refuse('not_planned', {
      en: 'It was held or cancelled already. Plan a new intervention instead.',
      es: 'Ya se realizó o se canceló. Planifique una intervención nueva.',
    });
  }
  const { plannedFor, deviation, policy, zone } = command;
  checkNotTooFar(plannedFor, command, 'plannedFor');
  const { occurredAt } = current.facts;
  if (occurredAt && compareWhen(plannedFor, occurredAt, zone) < 0) {
    refuse(
      'planned_before_incident',
      {
        en: 'It cannot be planned for before the incident. Check the date and time.',
        es: 'No puede planificarse para antes del incidente. Revise la fecha y la hora.',
      },
      'plannedFor',
    );
  }
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
