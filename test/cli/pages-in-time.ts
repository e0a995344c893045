import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { NO_STREAM } from '../../libs/event-sourcing/index.js';
import { caseStream, type CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  agency as testAgency,
  deployed,
  lead,
  peer,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../../src/cases/domain/case.testkit.js';
import type { Actor } from '../support/acting.js';
import { PageVisitor } from '../support/page-visitor.js';
import { firstCoordinator, member } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { startTestServer } from '../support/test-server.js';
import { compared, comparedLine } from './compared.js';

/**
 * Prints how long the pages of every day take, from the request to the whole answer, with 100 cases and with 10,000: for a coordinator
 * Work, the list of cases and a case, for a member their own Work. Two services on one server are asked in turn, so that whatever else the
 * machine does falls on both. Ends with 1 where one takes more than one and a half times as long.
 *
 * The events of the cases are appended to the store, and every read model is made of them as ever.
 *
 *   npm run bench:pages [-- --cases 10000] [--runs 41]
 */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, runs: { type: 'string', default: '41' } } });
const [FEW, MANY, RUNS, WARM_UP, BAR] = [100, Number(values.cases), Number(values.runs), 10, 1.5];
const AT_ONCE = 16;
const AGENCIES = 20;
const LEADS = 10;
const DAY = 86_400_000;
const numbered = (number: number) => String(number).padStart(5, '0');

interface Seen {
  readonly service: TestService;
  readonly pages: Readonly<Record<string, () => Promise<void>>>;
}

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const services: TestService[] = [];
try {
  const [few, many] = [await filled(FEW), await filled(MANY)];
  console.log(`Median of ${RUNS} requests in milliseconds, with ${FEW} and with ${MANY.toLocaleString('en')} cases (bar: × ${BAR}).`);
  let isBelow = false;
  for (const name of Object.keys(few.pages)) {
    const times = await compared(few.pages[name]!, many.pages[name]!, { warmUp: WARM_UP, runs: RUNS });
    isBelow ||= times[1] / times[0] > BAR;
    console.log(comparedLine(name, times, 1));
  }
  process.exitCode = isBelow ? 1 : 0;
} finally {
  for (const service of services) await service.end();
  await server.stop();
}
process.exit();

async function filled(howMany: number): Promise<Seen> {
  // Ten thousand cases put in at once have many minutes of escalations due at once: their lists wait, and the read models do not.
  const service = await testService({ worksByHand: true });
  service.sources.heldBack.release();
  services.push(service);
  const coordinator = await firstCoordinator(service.url);
  const agencies: string[] = [];
  for (let each = 0; each < AGENCIES; each++) {
    const agency = { name: `Agency ${each}`, kind: 'psap', discipline: 'dispatcher', county: 'jackson', state: 'MO' };
    agencies.push((await coordinator.does('/agencies', agency)).id);
  }
  const people: Actor[] = [];
  for (let each = 0; each < LEADS; each++) {
    const roles = { roles: ['peer_member', 'team_lead'], teamRoles: ['peer', 'team_lead'] };
    people.push(await member(service.url, coordinator, `Lead ${each}`, roles));
  }
  const began = performance.now();
  const caseIds = await appended(service, howMany, { agencies, people: people.map(({ id }) => id) });
  console.log(`${howMany} cases are there after ${Math.round((performance.now() - began) / 1000)} s`);
  await service.sources.dataSource.query('VACUUM ANALYZE').catch(() => undefined);
  const [desk, lead] = [await PageVisitor.signedIn(service, coordinator.id), await PageVisitor.signedIn(service, people[1]!.id)];
  const page = (visitor: PageVisitor, path: string) => async () => {
    const { status } = await visitor.sees(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  // A team is at work in it.
  const caseId = caseIds[Math.floor(howMany / 2) + 2]!;
  return {
    service,
    pages: {
      '/work of a coordinator': page(desk, '/work'),
      '/work, of everybody': page(desk, '/work?scope=all'),
      '/work of a lead': page(lead, '/work'),
      '/cases': page(desk, '/cases'),
      '/cases/<id>': page(desk, `/cases/${caseId}`),
      '/cases/<id>/follow-ups': page(desk, `/cases/${caseId}/follow-ups`),
      '/cases/<id>/timeline': page(desk, `/cases/${caseId}/timeline`),
    },
  };
}

/** Cases of every stage, of the last hundred days, with what is due before and after now. */
async function appended(
  service: TestService,
  howMany: number,
  known: { readonly agencies: readonly string[]; readonly people: readonly string[] },
) {
  const ids = Array.from({ length: howMany }, () => randomUUID());
  const { store } = service.sources.mechanism;
  let next = 0;
  let last = 0n;
  const appending = async () => {
    while (next < howMany) {
      const number = next++;
      const metadata = { commandId: randomUUID(), actor: known.people[0]!, recordedAt: service.clock.now().toISOString() };
      const events = caseNumber(number, service.clock.now().getTime(), known).map((event) => ({
        id: randomUUID(),
        version: 1,
        event,
        metadata,
      }));
      const { position } = await store.append(caseStream(ids[number]!), NO_STREAM, events);
      if (BigInt(position) > last) last = BigInt(position);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, appending));
  const { runner } = service.sources;
  for (const { name } of runner.status()) {
    if (!(await runner.waitUntilProjected(name, last, { limitMs: 1_800_000 }))) throw new Error(`${name} does not get there`);
  }
  return ids;
}

function caseNumber(
  number: number,
  now: number,
  { agencies, people }: { readonly agencies: readonly string[]; readonly people: readonly string[] },
) {
  const day = (offset: number) => new Date(now + offset * DAY).toISOString();
  const owner = number % 3 === 0 ? ({ kind: 'desk' } as const) : ({ kind: 'person', personId: lead } as const);
  const followUps = [-3, 0.2, 4, 30].map((offset) =>
    plannedFollowUp(randomUUID(), owner, 'individual_check_in', day(offset + (number % 100) / 100)),
  );
  const closed = { type: 'CaseClosed', data: { because: 'completed', closedAt: day(0) } };
  const stages = [
    () => received(),
    () => [...triaged(), ...followUps],
    () => [...deployed(), ...followUps],
    () => [...stoodDown(), ...followUps],
    () => [...stoodDown(), closed],
  ];
  const text = JSON.stringify(stages[number % stages.length]!())
    .replaceAll(testAgency, agencies[number % agencies.length]!)
    .replaceAll(lead, people[number % people.length]!)
    .replaceAll(peer, people[(number + 3) % people.length]!)
    .replaceAll('AW-26-7K3FQ', `AW-26-${numbered(number)}`)
    .replaceAll('2026-11-22T06:00:00.000Z', day(-(number % 100)));
  return JSON.parse(text) as CaseEvent[];
}
