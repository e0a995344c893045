import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, held, intervention, planned } from '../../domain/case.testkit.js';
import { cancelIntervention } from './cancel-intervention.decision.js';

const { given } = specificationOf(caseEvolution, cancelIntervention);
const command = { interventionId: intervention, reason: 'no_longer_wanted', ...asCoordinator } as const;
const cancelled: CaseEvent = { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'no_longer_wanted' } };

describe('cancelling an intervention', () => {
  it('cancels with a code', () => {
    given(planned()).when(command).then(cancelled);
  });

  it('refuses what was held: what happened is not cancelled', () => {
    given(held()).when(command).thenRefused('already_held');
  });

  it('refuses an unknown one', () => {
    given(planned())
      .when({ ...command, interventionId: 'x' })
      .thenRefused('intervention_not_found');
  });

  it('does nothing when it is cancelled already', () => {
    given([...planned(), cancelled])
      .when(command)
      .thenNothing();
  });

  it('refuses another reason than the one that it was cancelled for, rather than drop it', () => {
    given([...planned(), cancelled])
      .when({ ...command, reason: 'safety' })
      .thenRefused('recorded_otherwise');
  });
});
