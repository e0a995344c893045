/**
 * How long each query over cases takes with 100 cases and with 100,000, on a bundled server.
 *
 * The first hundred cases go through the event store and the projections. The others are copies of their rows and of
 * their events, made in SQL with ids, references, people, agencies and dates of their own. Names of agencies and people
 * are answered at once here: what they cost does not depend on how many cases there are.
 *
 *   npm run bench:queries [-- --cases 100000] [--runs 41]
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { median, root } from './measuring.mjs';

const { values: options } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, runs: { type: 'string', default: '41' } },
});
const FIRST = 100;
const copies = Math.round(Number(options.cases) / FIRST) - 1;
const runs = Number(options.runs);
const NOW = '2026-11-23T12:00:00.000Z';
const ZONE = 'America/Chicago';
const AGENCIES = 400;
const PEOPLE = 3000;
const numbered = (number, length) => String(number).padStart(length, '0');
const person = (number) => `c0000000-0000-4000-8000-${numbered(number % PEOPLE, 12)}`;
const agencyOf = (number) => `a0000000-0000-4000-8000-${numbered(number % AGENCIES, 12)}`;
const reference = (number) => `AW-26-${numbered(number, 5)}`;

const modules = [
  'libs/embedded-postgres/index',
  'libs/event-store/postgres/index',
  'libs/read-side/index',
  'libs/event-sourcing/index',
  'src/vocabulary/policy-terms',
  'src/cases/case-streams',
  'src/cases/reading/case-list.projection',
  'src/cases/domain/case.testkit',
  'src/cases/domain/case.events',
  'src/cases/reading/page-key',
  'src/cases/overview/case-list/case-list.query',
  'src/cases/overview/case-page/case-page.query',
  'src/cases/overview/case-timeline/case-timeline.query',
  'src/cases/request/possible-duplicates/possible-duplicates.query',
  'src/cases/follow-up/follow-up-worklist/follow-up-worklist.query',
  'src/cases/follow-up/escalate-follow-up/late-follow-ups',
];
// As specs are compiled: a bundle keeps nothing of the types that some of them ask for.
const source = Object.assign({}, ...(await Promise.all(modules.map((each) => import(join(root, `${each}.ts`))))));
const dataDir = join(tmpdir(), `bench-queries-${process.pid}`);
const PROJECTIONS = [source.caseList];
const server = await source.startEmbeddedPostgres({ dataDir, log: () => undefined });
try {
  await run();
} finally {
  await server.stop();
  await rm(server.dataDir ?? dataDir, { recursive: true, force: true });
}

/** Two databases on one server, asked in turn, so that whatever else the machine does falls on both. */
async function run() {
  const few = await database('few');
  const many = await database('many');
  try {
    await multiply(many);
    report(await medians(await asked(few), await asked(many)), (copies + 1) * FIRST);
  } finally {
    for (const { dataSource, store } of [few, many]) {
      await dataSource.destroy();
      await store.close();
    }
  }
}

async function database(name) {
  const urls = await source.provisionDatabase(server.superuserUrl, { database: name, ownerRole: 'bench_owner', appRole: 'bench_app' });
  await migrate(urls.ownerUrl);
  const store = await source.openPostgresEventStore({ connectionString: urls.appUrl, versions: new source.EventVersions() });
  const dataSource = await new DataSource(source.readSideDataSourceOptions(urls.appUrl, PROJECTIONS)).initialize();
  await firstCases(store, dataSource);
  return { urls, store, dataSource };
}

async function migrate(ownerUrl) {
  const migrations = [...source.eventStoreMigrations, ...source.readSideMigrations];
  const owner = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    extra: { options: '-c afterwatch.app_role=bench_app' },
  }).initialize();
  await owner.runMigrations();
  await owner.destroy();
}

/** Cases of every stage, over the last hundred days, with what is due before and after now. */
async function firstCases(store, dataSource) {
  const clock = { now: () => new Date(NOW) };
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const projections = PROJECTIONS;
  const runner = new source.ProjectionRunner({ dataSource, store, projections, clock, log });
  runner.start();
  let last;
  for (let number = 0; number < FIRST; number++) {
    const metadata = { commandId: randomUUID(), actor: person(0), recordedAt: NOW };
    const events = caseNumber(number).map((event) => ({ id: randomUUID(), version: 1, event, metadata }));
    last = await store.append(source.caseStream(randomUUID()), -1, events);
  }
  for (const { name } of projections) {
    if (!(await runner.waitUntilProjected(name, last.position, { limitMs: 60_000 }))) throw new Error(`${name} does not get there`);
  }
  await runner.stop();
}

function caseNumber(number) {
  const { received, triaged, deployed, stoodDown, plannedFollowUp, agency, lead, peer } = source;
  const day = (offset) => new Date(Date.parse(NOW) + offset * 86_400_000).toISOString();
  const owner = number % 3 === 0 ? { kind: 'desk' } : { kind: 'person', personId: lead };
  const followUps = [-3, 0.2, 4, 30].map((offset, rung) =>
    plannedFollowUp(randomUUID(), owner, 'individual_check_in', rung === 1 ? day(offset).slice(0, 10) : day(offset + number / 100)),
  );
  const closed = { type: 'CaseClosed', data: { because: 'completed', closedAt: NOW } };
  const told = followUps
    .slice(0, 1)
    .flatMap(({ data: { followUpId } }) => ['lead', 'desk'].map((level) => ({ type: 'FollowUpEscalated', data: { followUpId, level } })));
  // Whoever has been told is off the list of the clock; a few cases have a follow-up of which nobody has been told yet.
  const desk = number === 1 ? [] : told.slice(1);
  const stage = [
    () => received(),
    () => [...triaged(), ...followUps, ...desk],
    () => [...deployed(), ...followUps, ...told],
    () => [...stoodDown(), ...followUps, ...told],
    () => [...stoodDown(), closed],
  ];
  const text = JSON.stringify(stage[number % 5]())
    .replaceAll(agency, agencyOf(number))
    .replaceAll(lead, person(number))
    .replaceAll(peer, person(number + 7))
    .replaceAll('AW-26-7K3FQ', reference(number))
    .replaceAll('2026-11-22T06:00:00.000Z', day(-number));
  return JSON.parse(text);
}

/**
 * Copies of the first rows. Ids are made of the old id and the number of the copy, the same in every table; ids of people
 * and agencies end in their number, which moves on with the copy.
 */
async function multiply({ urls, dataSource }) {
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  const id = (column) => `md5(${column} || copy.number)::uuid::text`;
  const moved = (column, many) => `left(${column}, 24) || lpad(((right(${column}, 12)::int + copy.number) % ${many})::text, 12, '0')`;
  const earlier = (column) => `${column} - copy.number * interval '37 minutes'`;
  const later = (column) => `${column} + (copy.number % 700) * interval '11 minutes'`;
  const readers = `(SELECT coalesce(array_agg(${moved('reader', PEOPLE)}), '{}') FROM unnest(readers) reader)`;
  const changes = {
    case_list: {
      id: id('id'),
      reference: `left(reference, 6) || upper(right(md5(id || copy.number), 5))`,
      agencyId: moved('"agencyId"', AGENCIES),
      leadId: moved('"leadId"', PEOPLE),
      readers,
      receivedSort: earlier('"receivedSort"'),
      nextDueSort: later('"nextDueSort"'),
    },
    worklist_items: {
      id: id('id'),
      caseId: id('"caseId"'),
      agencyId: moved('"agencyId"', AGENCIES),
      ownerId: moved('"ownerId"', PEOPLE),
      leadId: moved('"leadId"', PEOPLE),
      dueSort: later('"dueSort"'),
    },
  };
  for (const [table, changed] of Object.entries(changes)) {
    const columns = dataSource.entityMetadatas.find(({ tableName }) => tableName === table).columns.map(({ databaseName }) => databaseName);
    const values = columns.map((column) => changed[column] ?? `"${column}"`);
    await dataSource.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) SELECT ${values} FROM ${table}, generate_series(1, ${copies}) copy (number)`,
    );
    await dataSource.query(`VACUUM ANALYZE ${table}`);
  }
  await owner.query(`INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)
    SELECT nextval('event_store.positions'), 'case-' || ${id(`substr(stream, 6)`)}, revision, md5(id::text || copy.number)::uuid, type, version, data, metadata
    FROM event_store.events, generate_series(1, ${copies}) copy (number)`);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

async function medians(few, many) {
  const rows = [];
  for (const name of Object.keys(few)) {
    const taken = { few: [], many: [] };
    for (let turn = -5; turn < runs; turn++) {
      for (const [size, query] of [
        ['few', few[name]],
        ['many', many[name]],
      ]) {
        const begun = performance.now();
        await query();
        if (turn >= 0) taken[size].push(performance.now() - begun);
      }
    }
    rows.push({ name, few: median(taken.few), many: median(taken.many) });
  }
  return rows;
}

/** The queries as people ask them; the cases and people asked for are in the data at either size. */
async function asked({ store, dataSource }) {
  const answers = { MembersListed: [], PolicyVersion: source.defaultPolicyTerms };
  const bus = { execute: async (query) => answers[query.constructor.name] ?? {} };
  const runner = { setAside: async () => [] };
  const mechanism = { store, versions: new source.EventVersions(), namespace: randomUUID() };
  const cases = new source.CaseStreams(mechanism, ZONE, bus);
  const list = new source.CaseListHandler(dataSource, bus, ZONE, runner);
  const page = new source.CasePageHandler(cases, bus, ZONE, runner);
  const timeline = new source.CaseTimelineHandler(cases, bus);
  const worklist = new source.FollowUpWorklistHandler(dataSource, bus, ZONE, runner);
  const duplicates = new source.PossibleDuplicatesHandler(dataSource, bus, ZONE);
  const coordinator = { actor: person(0), roles: ['coordinator'], now: NOW };
  const lead = { actor: person(7), roles: ['team_lead', 'peer_member'], now: NOW };
  const [middle] = await dataSource.query(
    `SELECT id, reference, "receivedSort" AS at FROM case_list ORDER BY "receivedSort" DESC, id OFFSET (SELECT count(*) / 2 FROM case_list) LIMIT 1`,
  );
  const cases_ =
    (filter, reader = coordinator, more = {}) =>
    () =>
      list.execute(new source.CaseList(filter, more, reader));
  const work =
    (scope, reader = coordinator, more = {}) =>
    () =>
      worklist.execute(new source.FollowUpWorklist(scope, more, reader));
  const looking = { policies: [{ version: 1, terms: source.defaultPolicyTerms }], zone: ZONE, now: new Date(NOW) };
  return {
    'list: newest': cases_({}),
    'list: open, as Work has them': cases_({ open: true, wantedFirst: true }),
    'list: a page in the middle': cases_({}, coordinator, { cursor: source.cursorOf(middle) }),
    'list: stage': cases_({ stage: 'deployed' }),
    'list: agency': cases_({ agencyId: agencyOf(3) }),
    'list: type': cases_({ incidentType: 'officer_involved_shooting' }),
    'list: lead': cases_({ leadId: person(7) }),
    'list: open, agency and stage': cases_({ open: true, agencyId: agencyOf(3), stage: 'following_up' }),
    'list: overdue': cases_({ due: 'overdue' }),
    'list: due today': cases_({ due: 'today' }),
    'list: due in 7 days': cases_({ due: 'next_7_days' }),
    'list: reference': cases_({ reference: middle.reference }),
    "list: a member's own": cases_({}, lead),
    'case page': () => page.execute(new source.CasePage(middle.id, coordinator)),
    timeline: () => timeline.execute(new source.CaseTimeline(middle.id, {}, coordinator)),
    'worklist: all': work('all'),
    'worklist: overdue': work('all', coordinator, { bucket: 'overdue' }),
    'worklist: later': work('all', coordinator, { bucket: 'later' }),
    'worklist: unassigned': work('unassigned'),
    'worklist: mine': work('mine', lead),
    'worklist: my team': work('my_team', lead),
    'possible duplicates': () =>
      duplicates.execute(
        new source.PossibleDuplicates(
          { agencyId: agencyOf(3), incidentType: 'officer_involved_shooting', occurredAt: '2026-11-21' },
          coordinator,
        ),
      ),
    'escalation: due': () => source.dueToTell(dataSource.manager, looking, 8),
    'escalation: next': () => source.nextToTell(dataSource.manager, looking),
  };
}

function report(rows, size) {
  console.log(`Median of ${runs} runs in milliseconds, with ${FIRST} and with ${size.toLocaleString('en')} cases.`);
  for (const { name, few, many } of rows) {
    console.log(`${name.padEnd(30)} ${few.toFixed(2).padStart(8)} ${many.toFixed(2).padStart(8)}   × ${(many / few).toFixed(2)}`);
  }
}
