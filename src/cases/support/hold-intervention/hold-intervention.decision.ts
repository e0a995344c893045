import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { alreadyAll, compareWhen, type Deciding, plusMinutes, type PolicyTerms, type When } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { Attendance, CaseEvent } from '../../domain/case.events.js';
import { membersIn, type Case, type CaseState, type Deployment, type Held } from '../../domain/case.state.js';
import { interventionIn } from '../../domain/found.js';
import { timelinessOf } from '../../domain/timeliness.js';
import { withObligations } from '../../domain/with-obligations.js';
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
  if (intervention.held) return alreadyHeld(command, intervention.held);
  if (intervention.status === 'cancelled') {
    refuse('intervention_cancelled', {
      en: 'This intervention was cancelled. Plan it again before recording it as held.',
      es: 'Esta intervención se canceló. Planifíquela otra vez antes de registrarla como realizada.',
    });
  }
  const deployment = current.deployments.find((one) => one.id === intervention.deploymentId)!;
  const team = teamOf(command, deployment);
  checkAttended(command.attended);
  const endedAt = checkTimes(command, current);
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
function alreadyHeld(command: ToldOfHolding, before: Held): readonly [] {
  const { heldAt, minutes, attended, team, resources, deviation } = command;
  return alreadyAll({ heldAt, minutes, attended, team, resources, deviation }, before);
}

function teamOf(command: ToldOfHolding, deployment: Deployment): readonly string[] {
  if (deployment.status !== 'confirmed') {
    refuse('team_not_confirmed', {
      en: 'The team has not been confirmed. Confirm who goes before recording what was held.',
      es: 'El equipo no está confirmado. Confirme quién va antes de registrar lo realizado.',
    });
  }
  const onTeam = membersIn(deployment, 'on_team').map((member) => member.memberId);
  const team = command.team ?? onTeam;
  if (team.length === 0 || team.some((memberId) => !onTeam.includes(memberId))) {
    refuse(
      'not_on_team',
      {
        en: 'Name members of the confirmed team only. Let others join the team first.',
        es: 'Esa persona no está en el equipo de este caso. Elija a alguien que esté, o incorpórela primero.',
      },
      'team',
    );
  }
  return team;
}

function checkAttended(attended: readonly Attendance[]): void {
  if (!attended.some((one) => one.count > 0)) {
    refuse(
      'nobody_attended',
      {
        en: 'Say how many people of which discipline were there, or cancel it: too few people.',
        es: 'Diga cuántas personas de qué disciplina estuvieron, o cancélela: muy pocas personas.',
      },
      'attended',
    );
  }
  if (new Set(attended.map((one) => one.discipline)).size < attended.length) {
    refuse(
      'discipline_twice',
      {
        en: 'A discipline is named twice. Name each one once, with its number.',
        es: 'Una disciplina aparece dos veces. Nombre cada una solo una vez.',
      },
      'attended',
    );
  }
}

function checkTimes(command: ToldOfHolding & Deciding, current: Case): When {
  const { heldAt, minutes, now, zone } = command;
  const endedAt = plusMinutes(heldAt, minutes);
  if (compareWhen(endedAt, now, zone) > 0) {
    refuse(
      'held_in_future',
      {
        en: 'It is recorded once it is over. Check the time and the minutes.',
        es: 'Se registra cuando ha terminado. Revise la hora y los minutos.',
      },
      'heldAt',
    );
  }
  const { occurredAt } = current.facts;
  if (occurredAt && compareWhen(heldAt, occurredAt, zone) < 0) {
    refuse(
      'held_before_incident',
      {
        en: 'It cannot have been held before the incident. Check both dates.',
        es: 'No pudo realizarse antes del incidente. Revise las dos fechas.',
      },
      'heldAt',
    );
  }
  return endedAt;
}
