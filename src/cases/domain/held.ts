import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, plusMinutes, type Deciding, type When } from '../../vocabulary/index.js';
import type { Attendance } from './case.events.js';
import { membersIn, type Case, type Deployment } from './case.state.js';

/** Members who may have gone to it: of a team that has stood down since, all who were on it. */
export function mayHaveGone(deployment: Deployment): readonly string[] {
  const status = deployment.status === 'stood_down' ? 'stood_down' : 'on_team';
  return membersIn(deployment, status).map(({ memberId }) => memberId);
}

/** @throws Refusal `not_on_team` */
export function checkTeam(team: readonly string[], mayGo: readonly string[]): void {
  if (team.length > 0 && team.every((memberId) => mayGo.includes(memberId))) return;
  refuse('not_on_team', {
    field: 'team',
    en: 'Name members of the confirmed team only. Let others join the team first.',
    es: 'Esa persona no está en el equipo de este caso. Elija a alguien que esté, o incorpórela primero.',
  });
}

/** @throws Refusal `nobody_attended`, `discipline_twice` */
export function checkAttended(attended: readonly Attendance[]): void {
  if (!attended.some((one) => one.count > 0)) {
    refuse('nobody_attended', {
      field: 'attended',
      en: 'Say how many people of which discipline were there, or cancel it: too few people.',
      es: 'Diga cuántas personas de qué disciplina estuvieron, o cancélela: muy pocas personas.',
    });
  }
  if (new Set(attended.map((one) => one.discipline)).size < attended.length) {
    refuse('discipline_twice', {
      field: 'attended',
      en: 'A discipline is named twice. Name each one once, with its number.',
      es: 'Una disciplina aparece dos veces. Nombre cada una solo una vez.',
    });
  }
}

/** The end of it, which has passed. @throws Refusal `held_in_future`, `held_before_incident` */
export function endOfHeld(heldAt: When, minutes: number, current: Case, { now, zone }: Pick<Deciding, 'now' | 'zone'>): When {
  const endedAt = plusMinutes(heldAt, minutes);
  if (compareWhen(endedAt, now, zone) > 0) {
    refuse('held_in_future', {
      field: 'heldAt',
      en: 'It is recorded once it is over. Check the time and the minutes.',
      es: 'Se registra cuando ha terminado. Revise la hora y los minutos.',
    });
  }
  const { occurredAt } = current.facts;
  if (occurredAt && compareWhen(heldAt, occurredAt, zone) < 0) {
    refuse('held_before_incident', {
      field: 'heldAt',
      en: 'It cannot have been held before the incident. Check both dates.',
      es: 'No pudo realizarse antes del incidente. Revise las dos fechas.',
    });
  }
  return endedAt;
}
