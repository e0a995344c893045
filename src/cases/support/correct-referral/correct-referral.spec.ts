import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import { asCoordinator, commandId, held, intervention } from '../../domain/case.testkit.js';
import { correctReferral } from './correct-referral.decision.js';

const { given } = specificationOf(caseEvolution, correctReferral);
const offered = { type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: '2026-11-22' } } as const;
const answered = { type: 'ReferralAnswered', data: { referralId: commandId, accepted: true } } as const;
const history = [...held(), offered, answered];
const correcting = { referralId: commandId, reason: 'mistyped', ...asCoordinator } as const;
const corrected = (data: object) =>
  ({ type: 'ReferralCorrected', data: { referralId: commandId, change: {}, reason: 'mistyped', ...data } }) as never;

describe('correcting a referral', () => {
  it('records what was otherwise, what is not known after all, or that there was none', () => {
    given(history)
      .when({ ...correcting, kind: 'chaplain', interventionId: intervention })
      .then(corrected({ change: { kind: 'chaplain', interventionId: intervention } }));
    given(history)
      .when({ ...correcting, notKnown: ['accepted', 'interventionId'] })
      .then(corrected({ notKnown: ['accepted'] }));
    given(history)
      .when({ ...correcting, didNotHappen: true })
      .then(corrected({ didNotHappen: true }));
  });

  it('leaves nothing to do where it is so', () => {
    given(history)
      .when({ ...correcting, kind: 'eap', accepted: true, offeredAt: '2026-11-22' })
      .thenNothing();
  });

  it('leaves nothing to do where there was none already, for that reason', () => {
    const none = [...history, corrected({ didNotHappen: true })];
    given(none)
      .when({ ...correcting, didNotHappen: true })
      .thenNothing();
    given(none)
      .when({ ...correcting, didNotHappen: true, reason: 'learned_later' })
      .thenRefused('recorded_otherwise', 'reason');
    given(none)
      .when({ ...correcting, kind: 'eap' })
      .thenRefused('referral_not_found');
  });

  it('refuses what offering one refuses, and one that there is not', () => {
    given(history)
      .when({ ...correcting, offeredAt: '2026-11-20' })
      .thenRefused('offered_before_incident');
    given(held())
      .when({ ...correcting, kind: 'eap' })
      .thenRefused('referral_not_found');
  });
});
