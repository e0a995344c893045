import { refuse } from '../../../libs/event-sourcing/index.js';
import { membersIn, type Deployment } from './case.state.js';

/** @throws Refusal `cisd_needs_mental_health_lead` */
export function checkMentalHealthLead(deployment: Deployment): void {
  const onTeam = deployment.status === 'confirmed' ? membersIn(deployment, 'on_team') : [];
  if (onTeam.some((member) => member.teamRole === 'mental_health_lead')) return;
  refuse(
    'cisd_needs_mental_health_lead',
    {
      en: 'A CISD needs a mental-health lead on the confirmed team. Invite one and confirm the team first.',
      es: 'Un CISD necesita líder de salud mental en el equipo confirmado. Incorpore a alguien con esa función, o cancele el CISD planificado.',
    },
    'kind',
  );
}
