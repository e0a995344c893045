import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, commandId, held, intervention, now, triaged } from '../../domain/case.testkit.js';
import { offerReferral } from './offer-referral.decision.js';

const { given } = specificationOf(caseEvolution, offerReferral);
const offered: CaseEvent = { type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: now } };

describe('offering a referral', () => {
  it('records its kind and nothing of who', () => {
    given(triaged())
      .when({ kind: 'eap', ...asCoordinator })
      .then(offered);
  });

  it('names the intervention at which it was offered', () => {
    given(held())
      .when({ kind: 'eap', interventionId: intervention, ...asCoordinator })
      .then({ type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: now, interventionId: intervention } });
  });

  it('refuses a future date, an intervention that is not there', () => {
    given(triaged())
      .when({ kind: 'eap', offeredAt: '2026-11-24', ...asCoordinator })
      .thenRefused('offered_in_future');
    given(triaged())
      .when({ kind: 'eap', interventionId: intervention, ...asCoordinator })
      .thenRefused('intervention_not_found');
  });

  it('refuses a day before the incident', () => {
    given(triaged())
      .when({ kind: 'eap', offeredAt: '2026-11-20', ...asCoordinator })
      .thenRefused('offered_before_incident');
    given(triaged())
      .when({ kind: 'eap', offeredAt: '2026-11-21', ...asCoordinator })
      .then({ type: 'ReferralOffered', data: { referralId: commandId, kind: 'eap', offeredAt: '2026-11-21' } });
  });

  it('does nothing when the same command recorded it already', () => {
    given([...triaged(), offered])
      .when({ kind: 'eap', ...asCoordinator })
      .thenNothing();
  });
});
