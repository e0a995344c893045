import { fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import { held } from './case.testkit.js';

describe('a case with an event of a newer release', () => {
  it('stands as it did before it', () => {
    const newer = { type: 'SomethingThatALaterReleaseWrites', data: { caseId: 'x' } } as unknown as CaseEvent;
    expect(fold(caseEvolution, [...held(), newer])).toEqual(fold(caseEvolution, held()));
  });
});
