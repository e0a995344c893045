import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { asCoordinator, north, withUnits } from '../domain/agency.testkit.js';
import { removeUnit } from './remove-unit.decision.js';

const { given } = specificationOf(agencyEvolution, removeUnit);

describe('removing a unit', () => {
  it('takes it off the agency', () => {
    given(withUnits())
      .when({ unitId: north, ...asCoordinator })
      .then({ type: 'UnitRemoved', data: { unitId: north } });
  });

  it('does nothing when it is gone', () => {
    given([...withUnits(), { type: 'UnitRemoved', data: { unitId: north } }])
      .when({ unitId: north, ...asCoordinator })
      .thenNothing();
  });

  it('refuses an agency that is not there', () => {
    given([])
      .when({ unitId: north, ...asCoordinator })
      .thenRefused('agency_not_found');
  });
});
