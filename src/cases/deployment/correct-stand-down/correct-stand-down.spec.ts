import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, deployed, deployment, peer, stoodDown } from '../../domain/case.testkit.js';
import { correctStandDown } from './correct-stand-down.decision.js';

const { given } = specificationOf(caseEvolution, correctStandDown);
const left = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'work_done' } } as const;
const correcting = { memberId: peer, because: 'safety', reason: 'mistyped', ...asCoordinator } as const;

describe('correcting why somebody stood down', () => {
  it('records the other reason, and nothing where it is the one that stands', () => {
    given([...deployed(), left])
      .when(correcting)
      .then({ type: 'StandDownCorrected', data: { deploymentId: deployment, memberId: peer, because: 'safety', reason: 'mistyped' } });
    given([...deployed(), left])
      .when({ ...correcting, because: 'work_done' })
      .thenNothing();
  });

  it('is about the latest team, or about an earlier one that is named', () => {
    const next = 'd0000000-0000-4000-8000-000000000002';
    const history: readonly CaseEvent[] = [
      ...stoodDown(),
      { type: 'DeploymentOpened', data: { deploymentId: next } },
      { type: 'DeploymentStoodDown', data: { deploymentId: next, memberIds: [], reason: 'no_longer_wanted' } },
    ];
    const whole = { because: 'safety', reason: 'mistyped', ...asCoordinator } as const;
    const corrected = (deploymentId: string): CaseEvent => ({
      type: 'StandDownCorrected',
      data: { deploymentId, because: 'safety', reason: 'mistyped' },
    });
    given(history).when(whole).then(corrected(next));
    given(history)
      .when({ ...whole, deploymentId: deployment })
      .then(corrected(deployment));
    given(history)
      .when({ ...whole, deploymentId: peer })
      .thenRefused('nobody_stood_down');
  });

  it('refuses it of somebody who has not stood down, or who did because of a conflict', () => {
    given(deployed()).when(correcting).thenRefused('nobody_stood_down');
    given([...deployed(), { ...left, data: { ...left.data, reason: 'conflict_declared' } }])
      .when(correcting)
      .thenRefused('nobody_stood_down');
  });
});
