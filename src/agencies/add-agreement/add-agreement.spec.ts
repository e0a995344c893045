import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { agreed, agreement, asCoordinator, commandId, outside, registered } from '../domain/agency.testkit.js';
import { addAgreement } from './add-agreement.decision.js';

const { given } = specificationOf(agencyEvolution, addAgreement);

describe('adding a mutual-aid agreement', () => {
  it('adds it under the id of the command, with or without an end', () => {
    given(outside())
      .when({ startsOn: '2026-01-01', ...asCoordinator })
      .then({ type: 'AgreementAdded', data: { agreementId: commandId, startsOn: '2026-01-01' } });
    given(outside())
      .when({ startsOn: '2026-01-01', endsOn: '2026-01-01', ...asCoordinator })
      .then({ type: 'AgreementAdded', data: { agreementId: commandId, startsOn: '2026-01-01', endsOn: '2026-01-01' } });
  });

  it('does nothing when the same days are agreed already', () => {
    given([...outside(), agreed('2026-01-01')])
      .when({ startsOn: '2026-01-01', ...asCoordinator })
      .thenNothing();
  });

  it('may follow another on the very next day', () => {
    given([...outside(), agreed('2026-01-01', '2026-06-30')])
      .when({ startsOn: '2026-07-01', ...asCoordinator })
      .then({ type: 'AgreementAdded', data: { agreementId: commandId, startsOn: '2026-07-01' } });
  });

  it('refuses days on which another agreement holds, its last day included', () => {
    const history = [...outside(), agreed('2026-03-01', '2026-06-30')];
    given(history)
      .when({ startsOn: '2026-06-30', ...asCoordinator })
      .thenRefused('agreement_overlaps');
    given(history)
      .when({ startsOn: '2026-01-01', ...asCoordinator })
      .thenRefused('agreement_overlaps');
    given(history)
      .when({ startsOn: '2026-01-01', endsOn: '2026-03-01', ...asCoordinator })
      .thenRefused('agreement_overlaps');
    given([...outside(), agreed('2026-03-01')])
      .when({ startsOn: '2030-01-01', ...asCoordinator })
      .thenRefused('agreement_overlaps');
  });

  it('counts an agreement that was ended only to its end', () => {
    given([...outside(), agreed('2026-03-01'), { type: 'AgreementEnded', data: { agreementId: agreement, endsOn: '2026-04-30' } }])
      .when({ startsOn: '2026-05-01', ...asCoordinator })
      .then({ type: 'AgreementAdded', data: { agreementId: commandId, startsOn: '2026-05-01' } });
  });

  it('refuses what is no day, and an end before the beginning', () => {
    given(outside())
      .when({ startsOn: '2026-02-30', ...asCoordinator })
      .thenRefused('day_malformed');
    given(outside())
      .when({ startsOn: '2026-01-01', endsOn: 'soon', ...asCoordinator })
      .thenRefused('day_malformed');
    given(outside())
      .when({ startsOn: '2026-01-02', endsOn: '2026-01-01', ...asCoordinator })
      .thenRefused('agreement_not_in_order');
  });

  it('refuses one for an agency in the region, which needs none', () => {
    given(registered())
      .when({ startsOn: '2026-01-01', ...asCoordinator })
      .thenRefused('agreement_not_needed');
  });

  it('refuses an agency that is not there', () => {
    given([])
      .when({ startsOn: '2026-01-01', ...asCoordinator })
      .thenRefused('agency_not_found');
  });
});
