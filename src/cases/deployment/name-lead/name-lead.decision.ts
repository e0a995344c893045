import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import type { Case, CaseEvent, CaseState } from '../../domain/index.js';
import { checkNotShutOut, couldLead, latestDeployment, open, openFollowUps } from '../../domain/index.js';
import type { NameLead } from './name-lead.command.js';

/**
 * Names the lead among those who accepted or are on the team, or were until it stood down. Open follow-ups of the coordinators' desk and
 * of the former lead, also of an earlier deployment, become the new lead's, so that each has one owner (rule 5).
 *
 * @throws Refusal `no_deployment`, `lead_not_accepted`, `conflict_not_overridden`
 */
export function nameLead({ memberId }: Told<NameLead>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const deployment = latestDeployment(current);
  if (!couldLead(deployment, memberId))
    refuse('lead_not_accepted', {
      field: 'memberId',
      en: 'The lead has to be a member who accepted. Record their answer first, or choose another.',
      es: 'Quien lidera debe haber aceptado. Registre primero su respuesta, o elija a otra persona.',
    });
  if (deployment.leadId === memberId) return [];
  checkNotShutOut(current, memberId, 'memberId');
  const owner = { kind: 'person', personId: memberId } as const;
  return [
    { type: 'LeadNamed', data: { deploymentId: deployment.id, memberId } },
    ...followUpsToPassOn(current).map(({ id }) => ({ type: 'FollowUpAssigned', data: { followUpId: id, owner } }) as const),
  ];
}

function followUpsToPassOn(state: Case) {
  const former = state.deployments.findLast(({ leadId }) => leadId !== null)?.leadId;
  return openFollowUps(state).filter(({ owner }) => owner.kind === 'desk' || owner.personId === former);
}
