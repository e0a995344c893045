import { refuse } from '../../../libs/event-sourcing/index.js';
import { dayOf, type Deciding, type TeamRole, type When } from '../../vocabulary/index.js';
import { activeDeployment, membersIn, type Case } from './case.state.js';
import type { MemberFacts } from './facts.js';

/** Of a member, until when which credentials hold, and for which team roles they have none any more. */
export interface Credentialed extends Pick<MemberFacts, 'memberId' | 'credentialedUntil'> {
  /** Where a credential for the role was on record and has been withdrawn. */
  readonly credentialWithdrawnFor: readonly TeamRole[];
}

/** Whether a credential for the role holds on that day (docs/domain.md section 5, rule 2). */
export function isCredentialed({ credentialedUntil }: Pick<MemberFacts, 'credentialedUntil'>, role: TeamRole, day: string): boolean {
  const until = credentialedUntil[role];
  return until !== undefined && until >= day;
}

/** The last day on which the team that is at work would serve, as it is planned; today where nothing is planned for later. */
export function dayOfService(state: Case, { now, zone }: Pick<Deciding, 'now' | 'zone'>): string {
  const deploymentId = activeDeployment(state)?.id;
  const planned = Object.values(state.interventions).filter((one) => one.status === 'planned' && one.deploymentId === deploymentId);
  return [dayOf(now, zone), ...planned.map(({ plannedFor }) => dayOf(plannedFor, zone))].toSorted().at(-1)!;
}

/**
 * Nothing is planned for a day on which the credential of somebody of the team for their role has lapsed, nor while it is
 * withdrawn. Who never had one on record came on the team when none was asked for.
 *
 * @param team the members that are counted on, as the roster has them
 * @throws Refusal `credential_lapses`
 */
export function checkCredentialsOn(plannedFor: When, team: readonly Credentialed[], state: Case, { zone }: Pick<Deciding, 'zone'>): void {
  const deployment = activeDeployment(state);
  if (!deployment) return;
  const day = dayOf(plannedFor, zone);
  const lapses = membersIn(deployment, 'invited', 'accepted', 'on_team').some(({ memberId, teamRole }) => {
    const member = team.find((one) => one.memberId === memberId);
    if (!member) return false;
    const until = member.credentialedUntil[teamRole];
    return until === undefined ? member.credentialWithdrawnFor.includes(teamRole) : until < day;
  });
  if (lapses)
    refuse('credential_lapses', {
      field: 'plannedFor',
      en: 'The credential of somebody on the team ends before that day, or was withdrawn. Choose an earlier day, record the new credential, or have somebody else go.',
      es: 'La credencial de alguien del equipo termina antes de ese día o fue retirada. Elija un día anterior, registre la credencial nueva o envíe a otra persona.',
    });
}
