import { fold } from '../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { trainingHoursOf } from '../domain/member-facts.js';
import { known, personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, asCoordinator } from '../domain/person.testkit.js';
import { strikeTraining } from './strike-training.decision.js';

const { given } = specificationOf(personEvolution, strikeTraining);
const trained: PersonEvent[] = [
  ...added(),
  { type: 'TrainingRecorded', data: { trainingId: 't1', on: '2026-01-10', hours: 400 } },
  { type: 'TrainingRecorded', data: { trainingId: 't2', on: '2026-01-10', hours: 8 } },
];
const struck: PersonEvent = { type: 'TrainingStruck', data: { trainingId: 't1', reason: 'mistyped' } };
const strike = { trainingId: 't1', reason: 'mistyped', ...asCoordinator } as const;

describe('striking an entry of training', () => {
  it('takes its hours away', () => {
    given(trained).when(strike).then(struck);
    expect(trainingHoursOf(known(fold(personEvolution, [...trained, struck])))).toBe(8);
  });

  it('does nothing when it was struck already, and refuses another reason for it rather than drop it', () => {
    given([...trained, struck])
      .when(strike)
      .thenNothing();
    given([...trained, struck])
      .when({ ...strike, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
  });

  it('refuses an entry that was never there', () => {
    given(added()).when(strike).thenRefused('training_not_found');
  });

  it('refuses a person who is not there', () => {
    given([]).when(strike).thenRefused('person_not_found');
  });
});
