import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { already, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { membersIn, type CaseState } from '../../domain/case.state.js';
import { deploymentAtWork } from '../../domain/deployment-at-work.js';
import { cisdsWithoutMentalHealthLead } from '../../domain/cisds-without-mental-health-lead.js';
import { releaseFollowUps } from '../../domain/release-follow-ups.js';
import type { StandDownMember } from './stand-down-member.command.js';

/**
 * Takes one member off the team, or withdraws their invitation; the follow-ups they own pass to the desk.
 *
 * @throws Refusal `no_deployment`, `not_on_team`, `last_of_team`, `cisd_needs_mental_health_lead`
 */
export function standDownMember(command: Said<StandDownMember> & Deciding, state: CaseState): readonly CaseEvent[] {
  const { memberId, reason } = command;
  const current = open(state);
  const deployment = deploymentAtWork(current);
  const member = deployment.members[memberId];
  const status = member?.status;
  if (status === 'stood_down') return already(member!.stoodDownBecause === reason, 'reason');
  if (status !== 'invited' && status !== 'accepted' && status !== 'on_team') {
    refuse(
      'not_on_team',
      {
        en: 'This member is not on the team and not invited. Nobody has to stand down.',
        es: 'Esa persona no está en el equipo de este caso. Elija a alguien que esté, o incorpórela primero.',
      },
      'memberId',
    );
  }
  if (status === 'on_team' && membersIn(deployment, 'on_team').length === 1) {
    refuse(
      'last_of_team',
      {
        en: 'Nobody else is on the team. Replace this member, or stand the team down.',
        es: 'No hay nadie más en el equipo. Reemplace a este miembro, o retire a todo el equipo.',
      },
      'memberId',
    );
  }
  if (cisdsWithoutMentalHealthLead(current, deployment, memberId).length > 0) {
    const next = 'Replace them by another one, or cancel it first.';
    refuse(
      'cisd_needs_mental_health_lead',
      {
        en: `A CISD is planned that needs this mental-health lead. ${next}`,
        es: 'Un CISD necesita líder de salud mental en el equipo confirmado. Incorpore a alguien con esa función, o cancele el CISD planificado.',
      },
      'memberId',
    );
  }
  return [{ type: 'MemberStoodDown', data: { deploymentId: deployment.id, memberId, reason } }, ...releaseFollowUps(current, memberId)];
}
