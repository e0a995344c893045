import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { checkNotTooFar, alreadyAll, compareWhen, isSameFact } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState } from '../../domain/index.js';
import { activeDeployment, checkCredentialsOn, checkMentalHealthLead, open, timelinessOf } from '../../domain/index.js';
import type { PlannedWith } from '../planned-with.js';
import type { PlanIntervention } from './plan-intervention.command.js';

/**
 * Plans an intervention of the team that is at work. A CISD can only be planned with a mental-health lead on the confirmed
 * team (docs/domain.md section 5, rule 2). Outside the policy's window it is still planned: it is recorded as earlier or later.
 *
 * @throws Refusal `no_team`, `pre_approval_refused`, `cisd_needs_mental_health_lead`, `planned_before_incident`, `due_too_far`,
 *   `credential_lapses`, `recorded_otherwise`
 */
export function planIntervention(command: Told<PlanIntervention, PlannedWith>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const deployment = activeDeployment(current);
  if (!deployment)
    refuse('no_team', {
      en: 'No team is at work on this case. Invite members first.',
      es: 'Ningún equipo trabaja en este caso. Invite primero a sus miembros.',
    });
  if (current.approval.status === 'refused')
    refuse('pre_approval_refused', {
      en: 'Pre-approval was refused, so nothing more is planned. Stand the team down.',
      es: 'Se negó la aprobación previa, así que no se planifica nada más. Retire al equipo.',
    });
  if (command.kind === 'cisd') checkMentalHealthLead(deployment);
  const { kind, mode, plannedFor, deviation, policy, zone } = command;
  checkNotTooFar(plannedFor, command, 'plannedFor');
  const { occurredAt } = current.facts;
  if (occurredAt && compareWhen(plannedFor, occurredAt, zone) < 0)
    refuse('planned_before_incident', {
      field: 'plannedFor',
      en: 'It cannot be planned for before the incident. Check the date and time.',
      es: 'No puede planificarse para antes del incidente. Revise la fecha y la hora.',
    });
  const same = Object.values(current.interventions).find(
    (one) => one.status === 'planned' && one.kind === kind && isSameFact(one.plannedFor, plannedFor),
  );
  if (same) return alreadyAll({ mode, deviation }, same);
  checkCredentialsOn(plannedFor, command.countedOn, current, command);
  const timeliness = timelinessOf(kind, occurredAt, plannedFor, policy, zone);
  return [
    {
      type: 'InterventionPlanned',
      data: {
        interventionId: command.commandId,
        deploymentId: deployment.id,
        kind,
        mode,
        plannedFor,
        timeliness,
        ...(deviation ? { deviation } : {}),
      },
    },
  ];
}
