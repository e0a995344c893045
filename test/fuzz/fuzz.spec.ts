import { pageGround, type PageGround } from '../pages/page-ground.js';
import { fuzz } from './fuzz.js';

/** As many as a quiet machine sends in half of this. */
const REQUESTS = 500;
const UNTIL_MS = 15_000;

describe('hostile requests to the API and to the forms, made by a seed', () => {
  let ground: PageGround;
  beforeAll(async () => {
    ground = await pageGround('typical');
  }, 60_000);
  afterAll(() => ground.service.end());

  it('are answered without a fault, an echo of what is sealed, a row after a refusal, or a stop', async () => {
    const { sent, statuses, findings } = await fuzz(ground, { requests: REQUESTS, seed: 20261130, untilMs: UNTIL_MS });
    expect(findings).toEqual([]);
    expect(sent).toBeGreaterThan(50);
    expect(
      Object.keys(statuses)
        .map(Number)
        .filter((status) => status < 400).length,
    ).toBeGreaterThan(0);
  }, 60_000);
});
