import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState } from '../../domain/index.js';
import { cisdsWithoutMentalHealthLead, deploymentAtWork, membersIn, open, releaseFollowUps } from '../../domain/index.js';
import type { StandDownMember } from './stand-down-member.command.js';

/**
 * Takes one member off the team, or withdraws their invitation; the follow-ups they own pass to the desk.
 *
 * @throws Refusal `no_deployment`, `not_on_team`, `last_of_team`, `cisd_needs_mental_health_lead`
 */
export function standDownMember(command: Told<StandDownMember>, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason } = command;
  const current = open(state);
  const deployment = deploymentAtWork(current);
  const member = deployment.members[memberId];
  const status = member?.status;
  if (status === 'stood_down') return already(member!.stoodDownBecause === reason, 'reason');
  if (status !== 'invited' && status !== 'accepted' && status !== 'on_team')
    refuse('not_on_team', {
      field: 'memberId',
      en: 'This member is not on the team and not invited. Nobody has to stand down.',
      es: 'Esa persona no está en el equipo de este caso. Elija a alguien que esté, o incorpórela primero.',
    });
  if (status === 'on_team' && membersIn(deployment, 'on_team').length === 1)
    refuse('last_of_team', {
      field: 'memberId',
      en: 'Nobody else is on the team. Replace this member, or stand the team down.',
      es: 'No hay nadie más en el equipo. Reemplace a este miembro, o retire a todo el equipo.',
    });
  if (cisdsWithoutMentalHealthLead(current, deployment, memberId).length > 0) {
    const next = 'Replace them by another one, or cancel it first.';
    refuse('cisd_needs_mental_health_lead', {
      field: 'memberId',
      en: `A CISD is planned that needs this mental-health lead. ${next}`,
      es: 'Un CISD necesita líder de salud mental en el equipo confirmado. Incorpore a alguien con esa función, o cancele el CISD planificado.',
    });
  }
  return [{ type: 'MemberStoodDown', data: { deploymentId: deployment.id, memberId, reason } }, ...releaseFollowUps(current, memberId)];
}
