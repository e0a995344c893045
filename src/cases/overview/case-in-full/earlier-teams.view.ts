import { roleFor } from '../../domain/index.js';
import type { Viewing } from './case-in-full.view.js';

/** Teams that have stood down before the latest one, oldest first, and why, as it can be put right: for coordinators and the lead. */
export function earlierTeamsOf({ state, names, reader }: Viewing) {
  if (roleFor('work_on_case', reader, state) === null) return [];
  return state.deployments.slice(0, -1).map(({ id: deploymentId, stoodDownBecause = null, members }) => ({
    deploymentId,
    stoodDownBecause,
    members: Object.values(members).map(({ memberId, teamRole, stoodDownBecause: because }) => ({
      memberId,
      name: names.person(memberId),
      teamRole,
      stoodDownBecause: because ?? null,
    })),
  }));
}
