import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator, asSelf } from '../domain/person.testkit.js';
import { setAvailability } from './set-availability.decision.js';

const { given } = specificationOf(personEvolution, setAvailability);
const until = (unavailableUntil: string | null): PersonEvent => ({ type: 'AvailabilitySet', data: { unavailableUntil } });

describe('saying when one is available', () => {
  it('is done by the person, or by the coordinator whom they told', () => {
    given(added())
      .when({ unavailableUntil: '2026-12-01', ...asSelf })
      .then(until('2026-12-01'));
    given(added())
      .when({ unavailableUntil: '2026-12-01', ...asCoordinator })
      .then(until('2026-12-01'));
  });

  it('can be taken back, and moved', () => {
    given([...added(), until('2026-12-01')])
      .when({ ...asSelf })
      .then(until(null));
    given([...added(), until('2026-12-01')])
      .when({ unavailableUntil: '2026-12-15', ...asSelf })
      .then(until('2026-12-15'));
  });

  it('does nothing when that is known', () => {
    given(added())
      .when({ ...asSelf })
      .thenNothing();
    given([...added(), until('2026-12-01')])
      .when({ unavailableUntil: '2026-12-01', ...asSelf })
      .thenNothing();
  });

  it('refuses a day that has come, and what is no day', () => {
    given(added())
      .when({ unavailableUntil: '2026-11-23', ...asSelf })
      .thenRefused('day_past');
    given(added())
      .when({ unavailableUntil: '2026-11-01', ...asSelf })
      .thenRefused('day_past');
    given(added())
      .when({ unavailableUntil: '2026-11-31', ...asSelf })
      .thenRefused('day_malformed');
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ unavailableUntil: '2026-12-01', ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
