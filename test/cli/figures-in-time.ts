import { Client } from 'pg';
import { madeUpReleases, putOut } from '../../src/figures/reading/released-years.testkit.js';
import { firstCoordinator, member, person } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { SignedIn } from '../support/signed-in.js';
import { startTestServer } from '../support/test-server.js';
import { median } from './compared.js';

/**
 * Prints how long each page of leadership takes where many events are stored, and where few are: two services on one server, asked
 * in turn, so that whatever else the machine does falls on both. Ends with 1 where one takes over the bar.
 *
 *   npm run bench:figures [-- --events 1000000]
 */
const [FEW, BAR, ROUNDS, WARM_UP] = [10_000, 1.1, 300, 60];
const asked = process.argv.indexOf('--events');
const MANY = asked < 0 ? 1_000_000 : Number(process.argv[asked + 1]);
const RELEASES = madeUpReleases({ requests: 110, contacts: 150, years: [2024, 2025] });
const PAGES = ['/figures', ...RELEASES.filter(({ year }) => year === 2025).map(({ id }) => `/figures/${id}`), '/capacity'];

interface Board {
  readonly service: TestService;
  ask(path: string): Promise<number>;
}

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const boards: Board[] = [];
try {
  for (const events of [FEW, MANY]) boards.push(await boardOver(events));
  const ratios = await measured(boards[0]!, boards[1]!);
  process.exitCode = ratios.every((ratio) => ratio <= BAR) ? 0 : 1;
} finally {
  for (const { service } of boards) await service.end();
  await server.stop();
}

/** A service with a roster and releases, and with so many events of cases. */
async function boardOver(events: number): Promise<Board> {
  const service = await testService({ worksByHand: true });
  const coordinator = await firstCoordinator(service.url);
  const leader = await person(service.url, coordinator, 'Blair Board', ['program_leadership']);
  for (let number = 0; number < 20; number++) await member(service.url, coordinator, `Member ${number}`);
  await putOut(service.database.appUrl, RELEASES);
  const { position } = await coordinator.does('/cases', { channel: 'dispatch_centre' });
  service.sources.heldBack.release();
  await service.projected(BigInt(position!));
  service.sources.heldBack.hold();
  await fill(service, events);
  const signedIn = await SignedIn.as(service, leader.id);
  const ask = async (path: string) => {
    const begun = performance.now();
    await signedIn.page(path);
    return performance.now() - begun;
  };
  return { service, ask };
}

/** Copies of the one case that there is, until the store holds so many events. */
async function fill({ database }: TestService, events: number): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    `INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)
     SELECT nextval('event_store.positions'), 'case-' || gen_random_uuid(), 0, gen_random_uuid(), type, version, data, metadata
     FROM (SELECT * FROM event_store.events WHERE type = 'RequestReceived' LIMIT 1) one,
       generate_series(1, $1 - (SELECT count(*)::int FROM event_store.events))`,
    [events],
  );
  await owner.query('VACUUM ANALYZE event_store.events');
  const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM event_store.events');
  console.log(`${rows[0]!.count} events`);
  await owner.end();
}

/** For each page how many times as long the second takes. */
async function measured(few: Board, many: Board): Promise<readonly number[]> {
  const ratios: number[] = [];
  for (const path of PAGES) {
    const times: [number[], number[]] = [[], []];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      // Whoever comes second in a round finds the processor warm: they take turns.
      const order = round % 2 === 0 ? [0, 1] : [1, 0];
      for (const at of order) {
        const time = await (at === 0 ? few : many).ask(path);
        if (round >= 0) times[at as 0 | 1].push(time);
      }
    }
    const [short, long] = times.map(median) as [number, number];
    ratios.push(long / short);
    console.log(`${path.padEnd(28)} ${short.toFixed(2)} ms, ${long.toFixed(2)} ms: ${(long / short).toFixed(2)} (bar: ${BAR})`);
  }
  return ratios;
}
