import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, now, triaged } from '../../domain/case.testkit.js';
import { answerReferral } from './answer-referral.decision.js';

const { given } = specificationOf(caseEvolution, answerReferral);
const history: CaseEvent[] = [...triaged(), { type: 'ReferralOffered', data: { referralId: 'r', kind: 'eap', offeredAt: now } }];
const accepted: CaseEvent = { type: 'ReferralAnswered', data: { referralId: 'r', accepted: true } };

describe('answering a referral', () => {
  it('records that it was accepted, and a later answer instead', () => {
    given(history)
      .when({ referralId: 'r', accepted: true, ...asCoordinator })
      .then(accepted);
    given([...history, accepted])
      .when({ referralId: 'r', accepted: false, ...asCoordinator })
      .then({ type: 'ReferralAnswered', data: { referralId: 'r', accepted: false } });
  });

  it('refuses one that was never offered', () => {
    given(history)
      .when({ referralId: 'q', accepted: true, ...asCoordinator })
      .thenRefused('referral_not_found');
  });

  it('does nothing when it says the same again', () => {
    given([...history, accepted])
      .when({ referralId: 'r', accepted: true, ...asCoordinator })
      .thenNothing();
  });
});
