import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { demoEvolution } from '../domain/demo.js';
import type { DemoEvent } from '../domain/demo.events.js';
import { beginDemo } from './begin-demo.decision.js';

const { given } = specificationOf(demoEvolution, beginDemo);
const begun: DemoEvent = { type: 'DemoBegun', data: { seed: 7, times: 1 } };

describe('beginning a demo', () => {
  it('marks an empty system, with what its program is made of', () => {
    given([]).when({ seed: 7, times: 1, isEmpty: true }).then(begun);
  });

  it('says from which moment it is told, where the service fills it by itself', () => {
    const told = { seed: 0, times: 0, toldFrom: '2026-11-23T12:00:00.000Z' };
    given([])
      .when({ ...told, isEmpty: true })
      .then({ type: 'DemoBegun', data: told });
  });

  it('is refused where anything was recorded', () => {
    given([]).when({ seed: 7, times: 1, isEmpty: false }).thenRefused('system_not_empty');
  });

  it('is refused where there is a demo already, since it may be half made', () => {
    given([begun]).when({ seed: 7, times: 1, isEmpty: true }).thenRefused('system_not_empty');
    given([begun]).when({ seed: 8, times: 3, isEmpty: false }).thenRefused('system_not_empty');
  });
});
