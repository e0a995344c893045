import type { Said, Told } from '../../../commands/index.js';
import { checkNotTooFar, checkCorrection, isSameFact } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, Deployment, MeetingFact } from '../../domain/index.js';
import { latestDeployment, meetingFacts, open } from '../../domain/index.js';
import type { SetMeetingPlace } from './set-meeting-place.command.js';

/**
 * Where and when the latest team meets, or met, and whom to ask for on site. `place` and `contact` arrive sealed; what is left out stays as
 * it is.
 *
 * @throws Refusal `no_deployment`, `due_too_far`, `known_and_not_known`
 */
export function setMeetingPlace(command: Told<SetMeetingPlace>, state: CaseState): readonly CaseEvent[] {
  const { meetAt, place, contact } = command;
  const current = open(state);
  const deployment = latestDeployment(current);
  if (meetAt !== undefined) checkNotTooFar(meetAt, command, 'meetAt');
  const notKnown = unknownNow(command, deployment);
  const moved = meetAt !== undefined && !isSameFact(meetAt, deployment.meetAt);
  if (!moved && place === undefined && contact === undefined && notKnown.length === 0) return [];
  return [
    {
      type: 'MeetingPlaceSet',
      data: {
        deploymentId: deployment.id,
        ...(moved && { meetAt }),
        ...(place !== undefined && { place }),
        ...(contact !== undefined && { contact }),
        ...(notKnown.length > 0 && { notKnown }),
      },
    },
  ];
}

/** Of what is said not to be known, what stands on record. */
function unknownNow({ meetAt, place, contact, notKnown = [] }: Said<SetMeetingPlace>, deployment: Deployment): readonly MeetingFact[] {
  if (notKnown.length > 0) checkCorrection({ meetAt, place, contact }, meetingFacts, { notKnown });
  return notKnown.filter((fact) => (deployment[fact] ?? null) !== null);
}
