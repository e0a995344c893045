import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { asCoordinator, entry, registered } from '../domain/agency.testkit.js';
import { changeAgency } from './change-agency.decision.js';

const { given } = specificationOf(agencyEvolution, changeAgency);

describe('changing what the register says of an agency', () => {
  it('records only what is different', () => {
    given(registered())
      .when({ ...entry, county: 'outside_region', ...asCoordinator })
      .then({ type: 'AgencyChanged', data: { county: 'outside_region' } });
    given(registered())
      .when({ name: 'Plainview Dispatch', kind: 'psap', discipline: 'dispatcher', ...asCoordinator })
      .then({ type: 'AgencyChanged', data: { name: 'Plainview Dispatch', kind: 'psap', discipline: 'dispatcher' } });
  });

  it('does nothing when nothing is different', () => {
    given(registered())
      .when({ ...entry, ...asCoordinator })
      .thenNothing();
    given(registered()).when(asCoordinator).thenNothing();
  });

  it('counts from the last change', () => {
    given([...registered(), { type: 'AgencyChanged', data: { county: 'ray' } }])
      .when({ county: 'clay', ...asCoordinator })
      .then({ type: 'AgencyChanged', data: { county: 'clay' } });
  });

  it('refuses an empty name, and an agency that is not there', () => {
    given(registered())
      .when({ name: '', ...asCoordinator })
      .thenRefused('name_missing');
    given([])
      .when({ county: 'ray', ...asCoordinator })
      .thenRefused('agency_not_found');
  });
});
