import { attackSequence } from '../../../libs/disclosure-control/adversary/attack-sequence.js';
import { highsSolver } from '../../../libs/disclosure-control/index.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { releasesUpTo, countedPrograms, releaseIdOf } from '../../statistics/domain/release-named.js';
import { attackLines } from '../attack/attack-lines.js';
import { publishedYears } from '../attack/published-years.js';
import { releaseLines } from './demo-releases.js';
import { fillWithDemo, type DemoFilled } from './fill-with-demo.js';
import { Timeline } from './timeline.js';

const begin = Date.UTC(2024, 0, 1, 6);
const end = Date.UTC(2026, 10, 30, 12);

describe.each([1, 3])('the whole demo, %i times as large', (times) => {
  let service: TestService;
  let filled: DemoFilled;
  beforeAll(async () => {
    const timeline = new Timeline(begin);
    const clock = { now: timeline.clock.now, set: () => undefined, advance: () => undefined };
    service = await testService({ clock, worksByHand: true });
    filled = await fillWithDemo(service, timeline, { seed: 1, times, begin, end });
    console.log(releaseLines(filled.releases, filled.slowestRelease).join('\n'));
  }, 3_600_000);
  afterAll(() => service.end());

  it('has every release of the calendar, made or skipped, each in its time', () => {
    const due = countedPrograms.flatMap((program) => releasesUpTo(program, 2024, '2026-11-30').map(releaseIdOf));
    expect(filled.releases.map(({ document }) => document.id).sort()).toEqual([...due].sort());
  });

  it('gives no attacker of the suite anything, over the whole sequence of both programs', async () => {
    const solver = await highsSolver();
    const told = (await publishedYears(service.sources)).map((year) => attackLines(year, attackSequence(year, solver)));
    console.log(told.flatMap(({ lines }) => lines).join('\n'));
    expect(told).toHaveLength(6);
    expect(told.map(({ learned }) => learned)).toEqual(told.map(() => false));
  }, 1_800_000);
});
