import type { TeamRole } from '../../vocabulary/index.js';
import { membersIn, type Case, type Deployment, type Intervention } from './case.state.js';

/**
 * Planned CISDs of the deployment that would be left without a mental-health lead on the team if this member went
 * (docs/domain.md section 5, rule 2). `joining` is the role of whoever comes in their place.
 */
export function cisdsWithoutMentalHealthLead(
  state: Case,
  deployment: Deployment,
  leaving: string,
  joining: TeamRole | null = null,
): readonly Intervention[] {
  const was = deployment.members[leaving];
  if (was?.status !== 'on_team' || was.teamRole !== 'mental_health_lead' || joining === 'mental_health_lead') return [];
  const others = membersIn(deployment, 'on_team').filter(({ memberId }) => memberId !== leaving);
  if (others.some(({ teamRole }) => teamRole === 'mental_health_lead')) return [];
  return Object.values(state.interventions).filter(
    ({ kind, status, deploymentId }) => kind === 'cisd' && status === 'planned' && deploymentId === deployment.id,
  );
}
