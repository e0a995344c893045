import { faultsOf, standingStill, type Answered, type Running } from './findings.js';
import { HELD_MS, heldMeter } from './held.js';

const answered = (given: Partial<Answered>) =>
  faultsOf({ address: '/api/v1/cases', status: 200, said: '', sealed: ['Marker 1 sealed'], isLeft: false, ...given });

describe('what hostile requests are judged by', () => {
  it('finds an answer that says of a fault of ours', () => {
    expect(answered({ status: 500 })).toEqual(['answered 500']);
    expect(answered({ status: 503 })).toEqual(['answered 503']);
    expect(answered({ status: 422 })).toEqual([]);
  });

  it('finds a sealed text in any answer but that of who opened it', () => {
    const said = '{"problem":"Marker 1 sealed is too long"}';
    expect(answered({ said, status: 422 })).toEqual(['echoes what is sealed']);
    expect(answered({ said })).toEqual(['echoes what is sealed']);
    expect(answered({ said, address: '/api/v1/cases/1/contacts/open' })).toEqual([]);
    expect(answered({ said, address: '/api/v1/cases/1/contacts/open', status: 403 })).toEqual(['echoes what is sealed']);
  });

  it('finds a row after a refusal by right, and none where a rule refused what is logged', () => {
    expect(answered({ status: 403, isLeft: true })).toEqual(['left a row after a refusal by right']);
    expect(answered({ status: 403 })).toEqual([]);
    expect(answered({ status: 201, isLeft: true })).toEqual([]);
  });

  it('finds what holds the event loop, and does not count what only takes its time', async () => {
    const meter = heldMeter();
    const computing = await meter.of(async () => {
      await new Promise(setImmediate);
      const end = process.cpuUsage().user + 2 * HELD_MS * 1000;
      while (process.cpuUsage().user < end);
      return {};
    });
    const waiting = await meter.of(() => new Promise<object>((resolve) => setTimeout(resolve, 2 * HELD_MS, {})));
    meter.stop();
    expect(computing.heldMs).toBeGreaterThan(HELD_MS);
    expect(waiting.heldMs).toBeLessThan(HELD_MS);
  });

  it('finds a read model that comes late, has stopped, or has set something aside', async () => {
    const running: Running = { status: () => [{ name: 'people', state: 'running' }], setAside: async () => [] };
    const there = async () => undefined;
    expect(await standingStill(running, there)).toEqual([]);
    expect(await standingStill({ ...running, status: () => [{ name: 'people', state: 'stopped' }] }, there)).toEqual(['people is stopped']);
    expect(await standingStill({ ...running, setAside: async () => [{ stream: 'case-1' }] }, there)).toEqual([
      'set aside: {"stream":"case-1"}',
    ]);
    expect(await standingStill(running, () => Promise.reject(new Error('people has not come to 9')))).toEqual([
      'Error: people has not come to 9',
    ]);
  });
});
