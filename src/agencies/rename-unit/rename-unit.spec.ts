import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { agreement, asCoordinator, north, withUnits } from '../domain/agency.testkit.js';
import { renameUnit } from './rename-unit.decision.js';

const { given } = specificationOf(agencyEvolution, renameUnit);

describe('renaming a unit', () => {
  it('gives it another name, also one that differs only in its capitals', () => {
    given(withUnits())
      .when({ unitId: north, name: 'NORTH', ...asCoordinator })
      .then({ type: 'UnitRenamed', data: { unitId: north, name: 'NORTH' } });
  });

  it('does nothing when it has that name', () => {
    given(withUnits())
      .when({ unitId: north, name: ' North', ...asCoordinator })
      .thenNothing();
  });

  it('refuses the name of another unit', () => {
    given(withUnits())
      .when({ unitId: north, name: 'south', ...asCoordinator })
      .thenRefused('unit_name_taken');
  });

  it('refuses a unit that is not there or has been removed', () => {
    given(withUnits())
      .when({ unitId: agreement, name: 'West', ...asCoordinator })
      .thenRefused('unit_not_found');
    given([...withUnits(), { type: 'UnitRemoved', data: { unitId: north } }])
      .when({ unitId: north, name: 'West', ...asCoordinator })
      .thenRefused('unit_not_found');
  });
});
