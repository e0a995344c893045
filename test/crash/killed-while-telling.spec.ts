/** @waits for services that are started again and again */
import { TellingService } from './telling-service.js';

const PEOPLE = 16;
const DONE = 5;

/**
 * Of a message that was handed over and not written down as such nobody can know whether it arrived. It is told again, under the id that it
 * had: once at most would leave somebody on call untold, and by the id whoever receives it leaves a repeat out, as a gateway must.
 */
describe('a service that is killed amid telling many people', () => {
  let service: TellingService;
  beforeAll(async () => {
    service = await TellingService.for(PEOPLE);
  }, 120_000);
  afterAll(() => service?.end());

  it('tells everybody, once who it had written down, and the others under the id that they may know already', async () => {
    await service.isKilled('before it is written down that it was taken', { after: DONE });
    const [before, times] = [await service.writtenDown(), service.times()];
    expect(before.size).toBeGreaterThanOrEqual(DONE);
    expect(times.filter((each) => each === 1).length).toBeGreaterThan(before.size);
    await service.start();
    await service.everybodyIsWrittenDown();
    for (const [index, each] of service.people.entries()) {
      const ids = service.toldTo(each);
      expect({ each, times: ids.length, ids: new Set(ids).size }).toEqual({
        each,
        times: before.has(each.id) ? 1 : times[index]! + 1,
        ids: 1,
      });
    }
    expect(new Set(service.people.flatMap((each) => service.toldTo(each))).size).toBe(PEOPLE);
  }, 90_000);
});
