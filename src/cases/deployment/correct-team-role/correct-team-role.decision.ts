import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, GivenFacts } from '../../domain/index.js';
import { cisdsWithoutMentalHealthLead, dayOfService, fitnessWords, isCredentialed, memberOf, open } from '../../domain/index.js';
import type { CorrectTeamRole } from './correct-team-role.command.js';

/**
 * Corrects as what somebody of the latest team was invited; what they answered, and whether they go, stays. They must hold the role,
 * and a planned CISD keeps its mental-health lead (docs/domain.md section 5, rule 2).
 *
 * @throws Refusal `not_invited`, `member_not_found`, `role_not_held`, `credential_expired`, `cisd_needs_mental_health_lead`,
 *   `recorded_otherwise`
 */
export function correctTeamRole(command: Told<CorrectTeamRole, GivenFacts>, state: CaseState): readonly CaseEvent[] {
  const { memberId, teamRole, reason, facts } = command;
  const current = open(state);
  const deployment = current.deployments.at(-1);
  const member = deployment?.members[memberId];
  if (!deployment || !member)
    refuse('not_invited', {
      field: 'memberId',
      en: 'This member was not invited to the team. Choose one of those on it.',
      es: 'Este miembro no fue invitado al equipo. Elija a alguien que lo esté.',
    });
  if (member.teamRole === teamRole) return already((member.roleCorrectedBecause ?? reason) === reason, 'reason');
  const known = memberOf(facts, memberId);
  if (!known.teamRoles.includes(teamRole))
    refuse('role_not_held', {
      field: 'teamRole',
      en: 'This member does not hold that team role. Choose another role, or another member.',
      es: 'Este miembro no tiene esa función. Elija otra función, u otro miembro.',
    });
  if (deployment.status !== 'stood_down' && !isCredentialed(known, teamRole, dayOfService(current, command))) {
    const [en, es] = [fitnessWords.credential_expired.en, fitnessWords.credential_expired.es];
    refuse('credential_expired', {
      field: 'teamRole',
      en: `This member ${en}. Choose another role, or somebody else.`,
      es: `Este miembro ${es}. Elija otra función, o a otra persona.`,
    });
  }
  if (cisdsWithoutMentalHealthLead(current, deployment, memberId, teamRole).length > 0)
    refuse('cisd_needs_mental_health_lead', {
      field: 'teamRole',
      en: 'A CISD is planned that needs this mental-health lead. Add another one first, or cancel it.',
      es: 'Un CISD planificado necesita a esta persona como líder de salud mental. Incorpore antes a otra, o cancélelo.',
    });
  return [{ type: 'TeamRoleCorrected', data: { deploymentId: deployment.id, memberId, teamRole, reason } }];
}
