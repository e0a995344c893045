import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, asLead, deployed, deployment, stoodDown, triaged } from '../../domain/case.testkit.js';
import { setMeetingPlace } from './set-meeting-place.decision.js';

const { given } = specificationOf(caseEvolution, setMeetingPlace);
const meetAt = '2026-11-23T14:00:00-06:00';
const set: CaseEvent = {
  type: 'MeetingPlaceSet',
  data: { deploymentId: deployment, meetAt, place: 'sealed:place', contact: 'sealed:contact' },
};

describe('where and when to meet', () => {
  it('is set by the coordinator or the lead', () => {
    given(deployed())
      .when({ meetAt, place: 'sealed:place', contact: 'sealed:contact', ...asCoordinator })
      .then(set);
    given(deployed())
      .when({ meetAt, ...asLead })
      .then({ type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt } });
  });

  it('changes only what is given', () => {
    given([...deployed(), set])
      .when({ meetAt, place: 'sealed:another', ...asCoordinator })
      .then({ type: 'MeetingPlaceSet', data: { deploymentId: deployment, place: 'sealed:another' } });
  });

  it('does nothing when nothing is given, or the time is the same', () => {
    given(deployed()).when(asCoordinator).thenNothing();
    given([...deployed(), set])
      .when({ meetAt, ...asCoordinator })
      .thenNothing();
  });

  it('is put right also once the team has stood down', () => {
    given(stoodDown())
      .when({ meetAt, place: 'sealed:another', ...asCoordinator })
      .then({ type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt, place: 'sealed:another' } });
  });

  it('needs a deployment', () => {
    given(triaged())
      .when({ meetAt, ...asCoordinator })
      .thenRefused('no_deployment');
  });
});
