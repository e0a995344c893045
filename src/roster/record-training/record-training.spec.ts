import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { trainingHoursOf } from '../domain/member-facts.js';
import { known, personEvolution } from '../domain/person.js';
import { added, asCoordinator, by, commandId, someoneElse } from '../domain/person.testkit.js';
import type { PersonEvent } from '../domain/person.events.js';
import { recordTraining } from './record-training.decision.js';

const { given } = specificationOf(personEvolution, recordTraining);
const entry = (hours: number, on = '2026-11-20', trainingId = commandId): PersonEvent => ({
  type: 'TrainingRecorded',
  data: { trainingId, on, hours },
});

describe('recording training', () => {
  it('records the hours and the day', () => {
    given(added())
      .when({ on: '2026-11-20', hours: 16, ...asCoordinator })
      .then(entry(16));
    given(added())
      .when({ on: '2026-11-23', hours: 0.25, ...asCoordinator })
      .then(entry(0.25, '2026-11-23'));
  });

  it('adds up to the hours that count', () => {
    const history = [...added(), entry(16, '2026-01-10', 't1'), entry(24.5, '2026-02-10', 't2'), entry(0.25, '2026-03-10', 't3')];
    expect(trainingHoursOf(known(fold(personEvolution, history)))).toBe(40.75);
  });

  it('takes the same hours on the same day for one, so that nobody deploys on hours counted twice', () => {
    given([...added(), entry(4, '2026-11-20', 't1')])
      .when({ on: '2026-11-20', hours: 4, ...asCoordinator })
      .thenNothing();
    given([...added(), entry(4, '2026-11-20', 't1')])
      .when({ on: '2026-11-20', hours: 2, ...asCoordinator })
      .then(entry(2));
  });

  it('does nothing when the command has recorded it already', () => {
    given([...added(), entry(16)])
      .when({ on: '2026-11-20', hours: 16, ...asCoordinator })
      .thenNothing();
  });

  it("refuses training that has not been had, by the day of the program's zone", () => {
    given(added())
      .when({ on: '2026-11-24', hours: 8, ...asCoordinator })
      .thenRefused('day_in_future');
    const lateInTheEvening = by(someoneElse, ['coordinator'], '2026-11-24T03:00:00.000Z');
    given(added())
      .when({ on: '2026-11-24', hours: 8, ...lateInTheEvening })
      .thenRefused('day_in_future');
  });

  it('refuses what is no day', () => {
    given(added())
      .when({ on: '2026-02-30', hours: 8, ...asCoordinator })
      .thenRefused('day_malformed');
  });

  it('refuses no hours, fewer than none, crumbs of them, endless ones and no number', () => {
    for (const hours of [0, -8, 0.1, 501, Infinity, NaN]) {
      given(added())
        .when({ on: '2026-11-20', hours, ...asCoordinator })
        .thenRefused('hours_out_of_range');
    }
  });

  it('refuses a person who is not there', () => {
    given([])
      .when({ on: '2026-11-20', hours: 40, ...asCoordinator })
      .thenRefused('person_not_found');
  });
});
