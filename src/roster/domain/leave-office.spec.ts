import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { officeEvolution } from './office.js';
import type { OfficeEvent } from './office.events.js';
import { leaveOffice } from './leave-office.js';

const { given } = specificationOf(officeEvolution, leaveOffice);
const claim = { claim: 'c2', until: '2026-11-23T12:02:00.000Z' };
const asked = { ...claim, personId: 'robin', now: '2026-11-23T12:00:00.000Z' };
const alex: OfficeEvent = { type: 'OfficeLeaving', data: { personId: 'alex', claim: 'c1', until: '2026-11-23T12:01:00.000Z' } };

describe('a role of which somebody must be left', () => {
  it('is lost by one of two', () => {
    given([])
      .when({ ...asked, holders: ['alex', 'robin'] })
      .then({ type: 'OfficeLeaving', data: { ...claim, personId: 'robin' } });
  });

  it('is not lost by the last', () => {
    given([])
      .when({ ...asked, holders: ['robin'] })
      .thenRefused('last_of_role');
  });

  it('is not lost by two who take it from each other at once', () => {
    given([alex])
      .when({ ...asked, holders: ['alex', 'robin'] })
      .thenRefused('last_of_role');
  });

  it('is lost once nothing came of the other claim, or none can', () => {
    given([alex, { type: 'OfficeKept', data: { claim: 'c1' } }])
      .when({ ...asked, holders: ['alex', 'robin'] })
      .then({ type: 'OfficeLeaving', data: { ...claim, personId: 'robin' } });
    given([alex])
      .when({ ...asked, now: '2026-11-23T12:01:00.000Z', holders: ['alex', 'robin'] })
      .then({ type: 'OfficeLeaving', data: { ...claim, personId: 'robin' } });
  });
});
