import type { QueryBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { EventVersions, NO_STREAM, type EventStore } from '../../libs/event-sourcing/index.js';
import { openPostgresEventStore } from '../../libs/event-store/postgres/index.js';
import { ProjectionRunner } from '../../libs/read-side/index.js';
import { readSideDatabase, recordedLog } from '../../libs/read-side/read-side.testkit.js';
import { CaseStreams } from '../../src/cases/case-streams.js';
import { caseStream } from '../../src/cases/domain/case.events.js';
import { dueToTell, nextToTell } from '../../src/cases/follow-up/escalate-follow-up/late-follow-ups.js';
import { FollowUpWorklist, FollowUpWorklistHandler } from '../../src/cases/follow-up/follow-up-worklist/follow-up-worklist.query.js';
import { CaseInFull, CaseInFullHandler } from '../../src/cases/overview/case-in-full/case-in-full.query.js';
import { CaseList, CaseListHandler } from '../../src/cases/overview/case-list/case-list.query.js';
import { CaseTimeline, CaseTimelineHandler } from '../../src/cases/overview/case-timeline/case-timeline.query.js';
import { caseList } from '../../src/cases/reading/case-list.projection.js';
import { cursorOf, type PieceKey } from '../../src/cases/reading/piece-key.js';
import { PossibleDuplicates, PossibleDuplicatesHandler } from '../../src/cases/request/possible-duplicates/possible-duplicates.query.js';
import { defaultPolicyTerms } from '../../src/vocabulary/policy-terms.js';
import { clock } from '../support/clock.js';
import { startTestServer } from '../support/test-server.js';
import { compared, comparedLine } from './compared.js';
import { agencyNumber, copyCases, firstCase, NOW, personNumber } from './copied-cases.js';

/**
 * Prints how long each query over cases takes with 100 cases and with 100,000. The first hundred go through the event store and the read
 * model; the others are copies of their rows and events. Names of agencies and people are answered at once: what they cost does not
 * depend on how many cases there are.
 *
 *   npm run bench:queries [-- --cases 100000] [--runs 41]
 */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, runs: { type: 'string', default: '41' } } });
const [FEW, MANY, RUNS, WARM_UP] = [100, Number(values.cases), Number(values.runs), 5];
const ZONE = 'America/Chicago';
type Opened = Awaited<ReturnType<typeof opened>>;

const server = await startTestServer();
process.env.TEST_POSTGRES_URL = server.superuserUrl;
const both: Opened[] = [];
try {
  for (const name of ['few', 'many']) both.push(await opened(name));
  await copyCases(both[1]!.database.ownerUrl, both[1]!.dataSource, Math.round(MANY / FEW) - 1);
  const [few, many] = [await asked(both[0]!), await asked(both[1]!)];
  console.log(`Median of ${RUNS} runs in milliseconds, with ${FEW} and with ${MANY.toLocaleString('en')} cases.`);
  for (const [name, query] of Object.entries(few)) {
    console.log(comparedLine(name, await compared(query, many[name as keyof typeof many], { warmUp: WARM_UP, runs: RUNS }), 2));
  }
} finally {
  for (const { close } of both) await close();
  await server.stop();
}
process.exit();

/** A database with the first cases. */
async function opened(name: string) {
  const { database, dataSource, close } = await readSideDatabase([caseList]);
  const versions = new EventVersions();
  const store = await openPostgresEventStore({ connectionString: database.appUrl, versions, acceptUnsafeServer: true });
  const projecting = { dataSource, store, projections: [caseList], clock: clock(NOW), log: recordedLog() };
  await firstCases(name, store, new ProjectionRunner(projecting));
  return { database, dataSource, store, close: async () => (await store.close(), await close()) };
}

async function firstCases(name: string, store: EventStore, runner: ProjectionRunner): Promise<void> {
  runner.start();
  let last = 0n;
  for (let number = 0; number < FEW; number++) {
    const metadata = { commandId: randomUUID(), actor: personNumber(0), recordedAt: NOW };
    const events = firstCase(number).map((event) => ({ id: randomUUID(), version: 1, event, metadata }));
    last = (await store.append(caseStream(randomUUID()), NO_STREAM, events)).position;
  }
  if (!(await runner.waitUntilProjected(caseList.name, last, { limitMs: 60_000 }))) throw new Error(`${name} does not get there`);
  await runner.stop();
}

/** The queries as people ask them; the cases and people asked for are in the data at either size. */
async function asked({ store, dataSource }: Opened) {
  const answers: Readonly<Record<string, unknown>> = { MembersListed: [], PolicyVersion: defaultPolicyTerms };
  const bus = { execute: async (query: object) => answers[query.constructor.name] ?? {} } as unknown as QueryBus;
  const runner = { setAside: async () => [] };
  const streams = new CaseStreams({ store, versions: new EventVersions(), namespace: randomUUID() }, ZONE, bus);
  const list = new CaseListHandler(dataSource, bus, ZONE, runner);
  const inFull = new CaseInFullHandler(streams, bus, ZONE, runner);
  const timeline = new CaseTimelineHandler(streams, bus);
  const worklist = new FollowUpWorklistHandler(dataSource, bus, ZONE, runner);
  const duplicates = new PossibleDuplicatesHandler(dataSource, bus, ZONE);
  const coordinator = { actor: personNumber(0), roles: ['coordinator'], now: NOW } as const;
  const lead = { actor: personNumber(7), roles: ['team_lead', 'peer_member'], now: NOW } as const;
  const [middle] = await dataSource.query<[PieceKey & { readonly reference: string }]>(
    `SELECT id, reference, "receivedSort" AS at FROM case_list ORDER BY "receivedSort" DESC, id OFFSET (SELECT count(*) / 2 FROM case_list) LIMIT 1`,
  );
  const cases =
    (filter: CaseList['filter'], reader: CaseList['reader'] = coordinator, piece: CaseList['page'] = {}) =>
    () =>
      list.execute(new CaseList(filter, piece, reader));
  const work =
    (scope: FollowUpWorklist['scope'], reader: FollowUpWorklist['reader'] = coordinator, piece: FollowUpWorklist['page'] = {}) =>
    () =>
      worklist.execute(new FollowUpWorklist(scope, piece, reader));
  const looking = { policies: [{ version: 1, effectiveFrom: '2026-01-01', terms: defaultPolicyTerms }], zone: ZONE, now: new Date(NOW) };
  const doubled = { agencyId: agencyNumber(3), incidentType: 'officer_involved_shooting', occurredAt: '2026-11-21' } as const;
  return {
    'list: newest': cases({}),
    'list: open, as Work has them': cases({ open: true, wantedFirst: true }),
    'list: a piece in the middle': cases({}, coordinator, { cursor: cursorOf(middle) }),
    'list: stage': cases({ stage: 'deployed' }),
    'list: agency': cases({ agencyId: agencyNumber(3) }),
    'list: type': cases({ incidentType: 'officer_involved_shooting' }),
    'list: lead': cases({ leadId: personNumber(7) }),
    'list: open, agency and stage': cases({ open: true, agencyId: agencyNumber(3), stage: 'following_up' }),
    'list: overdue': cases({ due: 'overdue' }),
    'list: due today': cases({ due: 'today' }),
    'list: due in 7 days': cases({ due: 'next_7_days' }),
    'list: reference': cases({ reference: middle.reference }),
    "list: a member's own": cases({}, lead),
    'a case in full': () => inFull.execute(new CaseInFull(middle.id, coordinator)),
    timeline: () => timeline.execute(new CaseTimeline(middle.id, {}, coordinator)),
    'worklist: all': work('all'),
    'worklist: overdue': work('all', coordinator, { bucket: 'overdue' }),
    'worklist: later': work('all', coordinator, { bucket: 'later' }),
    'worklist: unassigned': work('unassigned'),
    'worklist: mine': work('mine', lead),
    'worklist: my team': work('my_team', lead),
    'possible duplicates': () => duplicates.execute(new PossibleDuplicates(doubled, coordinator)),
    'escalation: due': () => dueToTell(dataSource.manager, looking, 8),
    'escalation: next': () => nextToTell(dataSource.manager, looking),
  };
}
