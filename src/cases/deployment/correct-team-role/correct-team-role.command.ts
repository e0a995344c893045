import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { CorrectionReason, TeamRole } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { whoOfTeam } from '../deployment-questions.js';
import { correctTeamRole } from './correct-team-role.decision.js';

/** A member was asked to come as something else. */
export class CorrectTeamRole extends CaseCommand({
  route: 'team/role/correct',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Correct a role on the team', es: 'Corregir una función en el equipo' },
    send: { en: 'Correct the role', es: 'Corregir la función' },
    done: { en: 'The role is corrected.', es: 'La función está corregida.' },
  },
}) {
  @Id(whoOfTeam) readonly memberId: string;
  @OneOf('teamRole', { en: 'As what do they go?', es: '¿Con qué función va?' }) readonly teamRole: TeamRole;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectTeamRoleApi extends Endpoint(CorrectTeamRole) {}
export class CorrectTeamRoleHandler extends Decision(CorrectTeamRole, correctTeamRole, factsOfMember) {}
