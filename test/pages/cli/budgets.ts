import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openAssets } from '../../../libs/web/assets/index.js';
import { ApiClient } from '../../../src/cli/api-client.js';
import { addManyCases } from '../../../src/cli/sample/many-cases.js';
import { openBrowser } from '../../support/browser.js';
import { fingers, type Hand } from '../../support/hand.js';
import { PageWorker } from '../../support/page-worker.js';
import { SignedIn } from '../../support/signed-in.js';
import { startTestServer } from '../../support/test-server.js';
import { everyPage } from '../every-page.js';
import { pageGround, type PageGround } from '../page-ground.js';
import { typed } from '../../../src/cli/typed.js';
import { showing } from '../../support/who-acts.js';

/**
 * Prints what pages weigh and how long the server takes for each of them, with a hundred cases and with many, in turns on one
 * machine. Ends with 1 where a budget is broken.
 *
 *   npm run budgets [-- --cases 10000 --rounds 25]
 */
const { values } = typed('npm run budgets   sizes, taps and time of each page; --cases and --rounds say how many', {
  options: { cases: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '25' } },
});
/** What the compiler of JavaScript has not seen often is slow on either ground. */
const WARM_UP = 5;
const [cases, rounds] = [Number(values.cases), Number(values.rounds)];
const FEW = 100;
const budgets = { taps: 12, intake: 30_000, page: 40_000, script: 10_000, style: 20_000, ratio: 1.5 };

let broken = 0;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const line = (what: string, value: string, limit: string, holds: boolean): void => {
  broken += holds ? 0 : 1;
  console.log(`${what.padEnd(24)} ${value.padStart(30)}   ${holds ? 'within' : 'BEYOND'} ${limit}`);
};

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const grounds: PageGround[] = [];
try {
  const { bundle } = await openAssets();
  const script = gzipSync(bundle.script.content).length;
  line('script, compressed', kB(script), kB(budgets.script), script < budgets.script);
  const style = Buffer.byteLength(bundle.style.content);
  line('style sheet', kB(style), kB(budgets.style), style <= budgets.style);
  for (const count of [FEW, cases]) grounds.push(await filled(count));
  const taps = await intakeTaps(grounds[0]!);
  line('taps to log a request', String(taps), String(budgets.taps), taps <= budgets.taps);
  await measurePages(grounds[0]!, grounds[1]!);
} finally {
  for (const { service } of grounds) await service.end();
  await server.stop();
}
process.exitCode = broken === 0 ? 0 : 1;

async function filled(count: number): Promise<PageGround> {
  const ground = await pageGround('typical');
  const { service, people, agencies } = ground;
  await addManyCases(new ApiClient(service.url, showing(service.url)).as(people.coordinator), agencies, {
    count,
    now: service.clock.now(),
  });
  await analyze(service.database.superuserUrl);
  return ground;
}

/** What the server does by itself a minute after much has changed; without it, its plans are those for empty tables. */
async function analyze(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** In turns, so that whatever else the machine does meets both. */
async function measurePages(few: PageGround, many: PageGround): Promise<void> {
  for (const shown of everyPage.filter(({ name }) => name !== 'not-there')) {
    const visits = await Promise.all(
      [few, many].map(async (ground) => {
        const visitor = await SignedIn.as(ground.service, ground.people[shown.as ?? 'coordinator']);
        return { times: [] as number[], ask: () => visitor.page(shown.path(ground)) };
      }),
    );
    let bytes = 0;
    for (let round = 0; round < WARM_UP + rounds; round++) {
      for (const { ask, times } of round % 2 === 0 ? visits : [...visits].reverse()) {
        const started = performance.now();
        const html = await ask();
        if (round >= WARM_UP) times.push(performance.now() - started);
        bytes = Math.max(bytes, Buffer.byteLength(html));
      }
    }
    const limit = shown.name === 'intake' ? budgets.intake : budgets.page;
    line(shown.name, kB(bytes), kB(limit), bytes < limit);
    const [atFew, atMany] = [typical(visits[0]!.times), typical(visits[1]!.times)];
    const told = `${atFew.toFixed(1)} ms, ${atMany.toFixed(1)} ms: ${(atMany / atFew).toFixed(2)}`;
    line(`  at ${FEW} and ${cases}`, told, `a ratio of ${budgets.ratio}`, atMany / atFew <= budgets.ratio);
  }
}

/** The lower quartile: what else the machine does only ever adds. */
function typical(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 4)]!;
}

/** Choosing from a list is two taps, and so is nothing else. */
async function intakeTaps({ service, people, agencies }: PageGround): Promise<number> {
  let taps = 0;
  const counted = <Step extends (...parameters: never[]) => Promise<void>>(step: Step, each: number) =>
    ((...parameters: Parameters<Step>) => {
      taps += each;
      return step(...parameters);
    }) as Step;
  const hand: Hand = {
    ...fingers,
    choose: counted(fingers.choose, 1),
    type: counted(fingers.type, 1),
    select: counted(fingers.select, 2),
    press: counted(fingers.press, 1),
  };
  const browser = await openBrowser();
  try {
    const worker = await PageWorker.signIn(service, browser, hand, people.coordinator);
    taps = 0;
    await worker.follows('New request');
    await worker.hasTaken('intake', {
      agencyId: agencies[7]!,
      incidentType: 'fatal_crash',
      exposed: ['dispatcher', 'ems'],
      when: 'now',
      urgency: 'now',
      callBackContact: 'Shift lead, 816-555-0143',
    });
    await worker.end();
    return taps;
  } finally {
    await browser.close();
  }
}
