import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { agencyEvolution } from '../domain/agency.js';
import { asAdministrator, asCoordinator, entry, registered } from '../domain/agency.testkit.js';
import { registerAgency } from './register-agency.decision.js';

const { given } = specificationOf(agencyEvolution, registerAgency);

describe('registering an agency', () => {
  it('is done by a coordinator or an administrator', () => {
    given([])
      .when({ ...entry, ...asCoordinator })
      .then({ type: 'AgencyRegistered', data: entry });
    given([])
      .when({ ...entry, ...asAdministrator })
      .then({ type: 'AgencyRegistered', data: entry });
  });

  it('keeps what the public registry says of it, and refuses what is none of it', () => {
    given([])
      .when({ ...entry, psapId: '0038', city: 'Plainview', state: 'mo', ...asCoordinator })
      .then({ type: 'AgencyRegistered', data: { ...entry, psapId: '38', city: 'Plainview', state: 'MO' } });
    given([])
      .when({ ...entry, psapId: '38a', ...asCoordinator })
      .thenRefused('psap_id_malformed');
    given([])
      .when({ ...entry, state: 'M1', ...asCoordinator })
      .thenRefused('state_malformed');
  });

  it('keeps the name tidy', () => {
    given([])
      .when({ ...entry, name: '  Plainview \n Fire ', ...asCoordinator })
      .then({ type: 'AgencyRegistered', data: entry });
  });

  it('refuses an agency without a name, or with a page of one', () => {
    given([])
      .when({ ...entry, name: ' \t', ...asCoordinator })
      .thenRefused('name_missing');
    given([])
      .when({ ...entry, name: 'x'.repeat(121), ...asCoordinator })
      .thenRefused('name_too_long');
  });

  it('does nothing when it is registered already', () => {
    given(registered())
      .when({ ...entry, ...asCoordinator })
      .thenNothing();
  });
});
