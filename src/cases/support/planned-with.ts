import type { PolicyTerms } from '../../vocabulary/index.js';
import { activeDeployment, type CaseState, type Credentialed, existing, membersIn } from '../domain/index.js';
import { Neighbours } from '../neighbours.js';

/** By what an intervention is planned: the terms that the case has pinned, and the credentials of those who are counted on. */
export interface PlannedWith {
  readonly policy: PolicyTerms;
  readonly countedOn: readonly Credentialed[];
}

export const plannedWith = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { state }: { readonly state: CaseState }): Promise<PlannedWith> => {
    const deployment = activeDeployment(existing(state));
    const counted = deployment ? membersIn(deployment, 'invited', 'accepted', 'on_team').map(({ memberId }) => memberId) : [];
    return { policy: await neighbours.policyOf(state), countedOn: await neighbours.members(counted) };
  },
};
