import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/index.js';
import { alreadyAll, type Deciding, type PolicyTerms } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, Deployment, Held, Intervention } from '../../domain/index.js';
import {
  checkAttended,
  checkTeam,
  endOfHeld,
  interventionIn,
  mayHaveGone,
  membersIn,
  open,
  timelinessOf,
  withObligations,
} from '../../domain/index.js';
import type { HoldIntervention } from './hold-intervention.command.js';

/** What was said, and what is looked up for it. */
type ToldOfHolding = Said<HoldIntervention> & { readonly policy: PolicyTerms };

/**
 * Records that an intervention was held: counts by discipline, minutes, team, resources; numbers and codes only. The one
 * that ended first dates the ladder again, counted from its end, and makes the own care of its team due
 * (docs/domain.md section 3, steps 5 to 7).
 *
 * @throws Refusal `held_in_future`, `held_before_incident`, `team_not_confirmed`, `not_on_team`, `nobody_attended`,
 *   `discipline_twice`, `intervention_cancelled`, `intervention_not_found`, `recorded_otherwise`
 */
export function holdIntervention(command: ToldOfHolding & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const intervention = interventionIn(current, command.interventionId);
  if (intervention.held) return alreadyHeld(command, { ...intervention.held, deviation: intervention.deviation });
  if (intervention.status === 'cancelled')
    refuse('intervention_cancelled', {
      en: 'This intervention was cancelled. Plan it again before recording it as held.',
      es: 'Esta intervención se canceló. Planifíquela otra vez antes de registrarla como realizada.',
    });
  const deployment = current.deployments.find((one) => one.id === intervention.deploymentId)!;
  const team = teamOf(command, deployment);
  checkAttended(command.attended);
  const endedAt = endOfHeld(command.heldAt, command.minutes, current, command);
  const { heldAt, minutes, attended, resources = [], deviation, policy, zone } = command;
  const held: CaseEvent = {
    type: 'InterventionHeld',
    data: {
      interventionId: intervention.id,
      deploymentId: deployment.id,
      heldAt,
      endedAt,
      minutes,
      attended,
      team,
      resources,
      timeliness: timelinessOf(intervention.kind, current.facts.occurredAt, heldAt, policy, zone),
      ...(deviation ? { deviation } : {}),
    },
  };
  return withObligations(current, [held], command);
}

/** What is left out stands as it is. */
function alreadyHeld(command: ToldOfHolding, before: Held & Pick<Intervention, 'deviation'>): readonly [] {
  const { heldAt, minutes, attended, team, resources, deviation } = command;
  return alreadyAll({ heldAt, minutes, attended, team, resources, deviation }, before);
}

function teamOf(command: ToldOfHolding, deployment: Deployment): readonly string[] {
  // Of a team that has stood down only what was taken back is still planned: what it held is recorded all the same.
  if (deployment.status === 'inviting')
    refuse('team_not_confirmed', {
      en: 'The team has not been confirmed. Confirm who goes before recording what was held.',
      es: 'El equipo no está confirmado. Confirme quién va antes de registrar lo realizado.',
    });
  const mayGo = mayHaveGone(deployment);
  const team = command.team ?? mayGo;
  // One of the team may have stood down since.
  checkTeam(team, [...mayGo, ...membersIn(deployment, 'stood_down').map(({ memberId }) => memberId)]);
  return team;
}
