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

  it('is refused where anything was recorded', () => {
    given([]).when({ seed: 7, times: 1, isEmpty: false }).thenRefused('system_not_empty');
  });

  it('is refused where there is a demo already, since it may be half made', () => {
    given([begun]).when({ seed: 7, times: 1, isEmpty: true }).thenRefused('system_not_empty');
    given([begun]).when({ seed: 8, times: 3, isEmpty: false }).thenRefused('system_not_empty');
  });
});
