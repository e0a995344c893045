import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { demoEvolution } from '../domain/demo.js';
import type { DemoEvent } from '../domain/demo.events.js';
import { endFilling } from './end-filling.decision.js';

const { given } = specificationOf(demoEvolution, endFilling);
const begun: DemoEvent = { type: 'DemoBegun', data: { seed: 0, times: 0, toldFrom: '2026-11-23T12:00:00.000Z' } };
const filled: DemoEvent = { type: 'DemoFilled', data: {} };

describe('the end of filling a sample in', () => {
  it('is said once', () => {
    given([begun]).when({}).then(filled);
    given([begun, filled]).when({}).thenNothing();
  });

  it('is said of no demo that somebody else fills', () => {
    given([{ type: 'DemoBegun', data: { seed: 0, times: 0 } }])
      .when({})
      .thenNothing();
    given([]).when({}).thenNothing();
  });
});
