import type { FollowUpPassedToDesk } from './case.events.js';
import { openFollowUps, type Case } from './case.state.js';

/** Open follow-ups of somebody who leaves the team pass to the coordinators' desk, so that each keeps one owner. */
export function releaseFollowUps(state: Case, memberId: string): readonly FollowUpPassedToDesk[] {
  return openFollowUps(state)
    .filter(({ owner }) => owner.kind === 'person' && owner.personId === memberId)
    .map(({ id }) => ({ type: 'FollowUpPassedToDesk', data: { followUpId: id, from: memberId } }));
}
