import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, GivenFacts } from '../../domain/index.js';
import { cisdsWithoutMentalHealthLead, deploymentAtWork, mayDeploy, mustBeFit, open, releaseFollowUps } from '../../domain/index.js';
import type { ReplaceMember } from './replace-member.command.js';

/**
 * One who accepted takes the place of one on the confirmed team, judged by the facts of this moment as a confirmation
 * would. The follow-ups of the one who goes pass to the desk.
 *
 * @throws Refusal `no_deployment`, `not_on_team`, `replacement_not_accepted`, `cisd_needs_mental_health_lead`,
 *   `recorded_otherwise`, and those of `mayDeploy` and `mustBeFit`
 */
export function replaceMember(command: Told<ReplaceMember, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const deployment = deploymentAtWork(current);
  const leaving = deployment.members[command.out];
  const joining = deployment.members[command.in];
  if (leaving?.status === 'stood_down' && joining?.status === 'on_team') return already(joining.inPlaceOf === command.out, 'in');
  if (leaving?.status !== 'on_team')
    refuse('not_on_team', {
      field: 'out',
      en: 'The member to be replaced is not on the confirmed team. Choose one who is.',
      es: 'Esa persona no está en el equipo de este caso. Elija a alguien que esté, o incorpórela primero.',
    });
  if (joining?.status !== 'accepted')
    refuse('replacement_not_accepted', {
      field: 'in',
      en: 'The replacement has to be invited and to accept first.',
      es: 'Quien reemplaza debe estar invitado y aceptar primero.',
    });
  if (cisdsWithoutMentalHealthLead(current, deployment, command.out, joining.teamRole).length > 0) {
    const next = 'Choose one as the replacement, or cancel it first.';
    refuse('cisd_needs_mental_health_lead', {
      field: 'in',
      en: `A CISD is planned that needs a mental-health lead. ${next}`,
      es: 'Un CISD necesita líder de salud mental en el equipo confirmado. Incorpore a alguien con esa función, o cancele el CISD planificado.',
    });
  }
  mayDeploy(current, command.facts);
  mustBeFit(command.in, command.facts, current, command);
  return [
    { type: 'MemberStoodDown', data: { deploymentId: deployment.id, memberId: command.out, reason: 'replaced_by_other' } },
    { type: 'MemberJoined', data: { deploymentId: deployment.id, memberId: command.in } },
    ...releaseFollowUps(current, command.out),
  ];
}
