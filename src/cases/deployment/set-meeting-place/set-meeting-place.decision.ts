import type { Said } from '../../../commands/commands-on.js';
import { type Deciding, isSameFact } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { checkNotTooFar } from '../../domain/due-dates.js';
import { deploymentAtWork } from '../../domain/deployment-at-work.js';
import type { SetMeetingPlace } from './set-meeting-place.command.js';

/**
 * Where and when the team meets, and whom to ask for on site. `place` and `contact` arrive sealed; what is left out stays as it is.
 *
 * @throws Refusal `no_deployment`, `due_too_far`
 */
export function setMeetingPlace(command: Said<SetMeetingPlace> & Deciding, state: CaseState): readonly CaseEvent[] {
  const { meetAt, place, contact } = command;
  const current = open(state);
  const deployment = deploymentAtWork(current);
  if (meetAt !== undefined) checkNotTooFar(meetAt, command, 'meetAt');
  const moved = meetAt !== undefined && !isSameFact(meetAt, deployment.meetAt);
  if (!moved && place === undefined && contact === undefined) return [];
  return [
    {
      type: 'MeetingPlaceSet',
      data: {
        deploymentId: deployment.id,
        ...(moved && { meetAt }),
        ...(place !== undefined && { place }),
        ...(contact !== undefined && { contact }),
      },
    },
  ];
}
