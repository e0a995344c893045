import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { agreed, agreement, asCoordinator, north, outside } from '../domain/agency.testkit.js';
import { endAgreement } from './end-agreement.decision.js';

const { given } = specificationOf(agencyEvolution, endAgreement);
const open = () => [...outside(), agreed('2026-03-01')];
const end = (endsOn: string) => ({ agreementId: agreement, endsOn, ...asCoordinator });
const ended = (endsOn: string) => ({ type: 'AgreementEnded', data: { agreementId: agreement, endsOn } }) as const;

describe('ending a mutual-aid agreement', () => {
  it('ends one that was open, on any day from its first', () => {
    given(open()).when(end('2026-03-01')).then(ended('2026-03-01'));
    given(open()).when(end('2027-12-31')).then(ended('2027-12-31'));
  });

  it('ends one earlier than was agreed', () => {
    given([...outside(), agreed('2026-03-01', '2026-06-30')])
      .when(end('2026-05-31'))
      .then(ended('2026-05-31'));
  });

  it('does nothing when it ends on that day already', () => {
    given([...open(), ended('2026-05-31')])
      .when(end('2026-05-31'))
      .thenNothing();
  });

  it('never makes one longer', () => {
    given([...open(), ended('2026-05-31')])
      .when(end('2026-06-01'))
      .thenRefused('agreement_ends_earlier');
  });

  it('refuses a day before its first, and what is no day', () => {
    given(open()).when(end('2026-02-28')).thenRefused('agreement_not_in_order');
    given(open()).when(end('2026-04-31')).thenRefused('day_malformed');
  });

  it('refuses an agreement or an agency that is not there', () => {
    given(open())
      .when({ ...end('2026-05-31'), agreementId: north })
      .thenRefused('agreement_not_found');
    given([]).when(end('2026-05-31')).thenRefused('agency_not_found');
  });
});
