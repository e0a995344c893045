import { firstCoordinator } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { HELD_MS } from './held.js';
import { worstHeld } from './worst-held.js';

/**
 * Of the commands those that take the most texts, the largest lists, a telephone number and an address: the rest is for `npm run
 * fuzz:worst`.
 */
const COMMANDS = /\/(?:cases|people\/\{personId\}\/contact|held|versions|agencies)$/;

describe('a body within the limits of the edge', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService({ worksByHand: true });
  });
  afterAll(() => service.end());

  it(`holds the event loop ${HELD_MS} ms at most, whatever is in it`, async () => {
    const actor = (await firstCoordinator(service.url)).id;
    const held = await worstHeld(service.url, actor, {
      enoughMs: HELD_MS,
      of: ({ path, shape }) => COMMANDS.test(path) && !/\d in /.test(shape),
    });
    expect(
      held.filter(({ heldMs }) => heldMs > HELD_MS).map(({ path, shape, heldMs }) => `${path}, ${shape}: ${heldMs.toFixed(0)} ms`),
    ).toEqual([]);
    expect(held.length).toBeGreaterThan(100);
  }, 60_000);
});
