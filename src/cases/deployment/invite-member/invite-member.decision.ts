import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, GivenFacts, TeamMember } from '../../domain/index.js';
import { activeDeployment, mayDeploy, memberOf, mustBeFit, open } from '../../domain/index.js';
import type { InviteMember } from './invite-member.command.js';

const countedOn: readonly TeamMember['status'][] = ['invited', 'accepted', 'on_team'];

/**
 * Invites a member, who must be fit or covered (see `fitnessOf`); the first invitation opens the deployment. Somebody
 * who declined or was stood down may be invited again. What was known of the member stands in the event.
 *
 * @throws Refusal `not_triaged`, `agency_missing`, `pre_approval_needed`, `member_not_found`, `role_not_held`,
 *   `lead_must_agree`, or a reason why the member cannot deploy
 */
export function inviteMember(command: Told<InviteMember, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, teamRole, facts } = command;
  const current = open(state);
  mayDeploy(current, facts);
  const deployment = activeDeployment(current);
  const before = deployment?.members[memberId];
  if (before !== undefined && countedOn.includes(before.status)) return already(before.teamRole === teamRole, 'teamRole');
  const member = memberOf(facts, memberId);
  if (!member.teamRoles.includes(teamRole))
    refuse('role_not_held', {
      field: 'teamRole',
      en: 'This member does not hold that team role. Choose another role, or another member.',
      es: 'Este miembro no tiene esa función. Elija otra función, u otro miembro.',
    });
  const knownReasons = mustBeFit(memberId, facts, current, command);
  const deploymentId = deployment?.id ?? command.commandId;
  return [
    ...(deployment ? [] : [{ type: 'DeploymentOpened', data: { deploymentId } } as const]),
    {
      type: 'MemberInvited',
      data: {
        deploymentId,
        memberId,
        teamRole,
        invitedAt: command.now,
        invitedBy: command.actor,
        agencyId: member.agencyId,
        trainingHours: member.trainingHours,
        knownReasons,
      },
    },
  ];
}
