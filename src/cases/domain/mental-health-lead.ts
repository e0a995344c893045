import { refuse } from '../../../libs/event-sourcing/index.js';
import { membersIn, type Deployment, type TeamMember } from './case.state.js';

/** @throws Refusal `cisd_needs_mental_health_lead` */
export function checkMentalHealthLead(deployment: Deployment): void {
  checkAmong(deployment.status === 'confirmed' ? membersIn(deployment, 'on_team') : []);
}

/**
 * For what is planned again because it was not held, or not cancelled: a team that has stood down since is asked as it was.
 *
 * @throws Refusal `cisd_needs_mental_health_lead`
 */
export function checkMentalHealthLeadOfThen(deployment: Deployment): void {
  checkAmong(membersIn(deployment, deployment.status === 'stood_down' ? 'stood_down' : 'on_team'));
}

function checkAmong(team: readonly TeamMember[]): void {
  if (team.some((member) => member.teamRole === 'mental_health_lead')) return;
  refuse('cisd_needs_mental_health_lead', {
    field: 'kind',
    en: 'A CISD needs a mental-health lead on the confirmed team. Invite one and confirm the team first.',
    es: 'Un CISD necesita líder de salud mental en el equipo confirmado. Incorpore a alguien con esa función, o cancele el CISD planificado.',
  });
}
