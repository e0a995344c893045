import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { asCoordinator, commandId, registered, withUnits } from '../domain/agency.testkit.js';
import { addUnit } from './add-unit.decision.js';

const { given } = specificationOf(agencyEvolution, addUnit);

describe('adding a unit to an agency', () => {
  it('adds it under the id of the command', () => {
    given(registered())
      .when({ name: 'Station 4', ...asCoordinator })
      .then({ type: 'UnitAdded', data: { unitId: commandId, name: 'Station 4' } });
  });

  it('does nothing when the command has added it already', () => {
    given([...registered(), { type: 'UnitAdded', data: { unitId: commandId, name: 'Station 4' } }])
      .when({ name: 'Station 4', ...asCoordinator })
      .thenNothing();
  });

  it('refuses a second unit of the same name, whatever the case of its letters', () => {
    given(withUnits())
      .when({ name: ' NORTH ', ...asCoordinator })
      .thenRefused('unit_name_taken');
  });

  it('refuses an empty name, and an agency that is not there', () => {
    given(registered())
      .when({ name: '', ...asCoordinator })
      .thenRefused('name_missing');
    given([])
      .when({ name: 'North', ...asCoordinator })
      .thenRefused('agency_not_found');
  });
});
