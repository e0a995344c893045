import { Ajv2020 } from 'ajv/dist/2020.js';
import { ApiClient } from '../../src/cli/api-client.js';
import { giveRoles } from '../../src/cli/give-roles.js';
import { fillWithSample, type Sample } from '../../src/cli/sample/fill-with-sample.js';
import { madeUpReleases, putOut } from '../../src/figures/reading/released-years.testkit.js';
import { answerSchemas } from '../../src/service/answer-schemas.js';
import { testService, type TestService } from '../support/service.js';
import { until } from '../support/until.js';
import { showing } from '../support/who-acts.js';

/** A query, where it is asked, and who asks; what is sent with it, where it is asked by POST. */
type Question = readonly [operationId: string, path: string, as: ApiClient, body?: object];

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('what queries answer is as the description of the API says, and nothing else', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await testService();
  }, 120_000);
  afterEach(() => service.end());

  it('in a system with nothing in it but its first person', async () => {
    const client = new ApiClient(service.url, showing(service.url));
    const { personId } = await client.post<{ personId: string }>('/people/first', { name: 'First' });
    expect(await notAsDescribed(listsFor(client.as(personId), NOBODY))).toEqual([]);
  }, 120_000);

  it('with cases at every stage, for a coordinator and for a lead', async () => {
    const client = new ApiClient(service.url, showing(service.url));
    const sample = await fillWithSample(client, service.clock.now());
    await everythingProjected(service, client, sample);
    const { id: boardId } = await client.as(sample.first).post<{ readonly id: string }>('/people', { name: 'Blair Board' });
    const officer = client.as(sample.officer);
    await giveRoles({ administrator: client.as(sample.first), officer }, boardId, ['program_leadership']);
    await client.as(sample.first).post(`/people/${sample.people.jo}/roles/propose`, { role: 'approver' });
    const board = client.as(boardId);
    const documents = madeUpReleases({ requests: 110, contacts: 60, years: [2025] });
    await putOut(service.database.appUrl, documents);
    const questions = [
      ['Figures.list', '/figures', board] as const,
      ...documents.map(({ id }): Question => ['Figures.one', `/figures/${id}`, board]),
      ...listsFor(client.as(sample.first), sample.agencies.riverbend!),
      ...recordsOf(sample, client.as(sample.first)),
      ...casesOf(sample, client),
      ...(await releasesFor(officer)),
    ];
    expect([...new Set(questions.map(([operationId]) => operationId))].sort()).toEqual(Object.keys(answerSchemas.answers).sort());
    expect(await notAsDescribed(questions)).toEqual([]);
  }, 120_000);
});

function listsFor(me: ApiClient, agencyId: string): readonly Question[] {
  return [
    ['AgencyList.list', '/agencies', me],
    ['CaseList.search', '/cases/search', me, { find: 'suicide' }],
    ['CaseList.list', '/cases', me],
    ['FollowUpWorklist.list', '/follow-ups?scope=all', me],
    ['Work.list', '/work', me],
    ['PossibleDuplicates.list', `/cases/possible-duplicates?agencyId=${agencyId}&incidentType=caller_death_on_line`, me],
    ['Projections.list', '/operations/projections', me],
    ['Policy.inForce', '/policy', me],
    ['Policy.versions', '/policy/versions', me],
    ['Policy.version', '/policy/versions/1', me],
    ['People.list', '/people', me],
    ['ConsoleRoster.list', '/console-roster', me],
    ['Capacity.now', '/capacity', me],
    ['ProposedRoles.list', '/proposed-roles', me],
  ];
}

/** The quarters before are made, and skipped, as soon as somebody has begun. */
async function releasesFor(officer: ApiClient): Promise<readonly Question[]> {
  const proof = '/releases/requests-2026-Q1/proof';
  await until(() => officer.get(proof).then(Boolean, () => false), 30_000);
  return [
    ['Releases.list', '/releases', officer],
    ['Releases.proof', proof, officer],
    ['Restatements.list', '/restatements', officer],
  ];
}

function recordsOf({ agencies, people }: Sample, me: ApiClient): readonly Question[] {
  return [
    ...filesOf(me),
    ...Object.values(agencies).map((id): Question => ['AgencyList.one', `/agencies/${id}`, me]),
    ...Object.values(people).map((id): Question => ['People.one', `/people/${id}`, me]),
  ];
}

const CENTERS = 'PSAP ID,PSAP Name,State,County,City,Type of Change,Comments,Date Last Modified\n77,Sent County 911,MO,Ray,Richmond,,,';

/** What would come of a file, and what did. */
function filesOf(me: ApiClient): readonly Question[] {
  const centers = { file: CENTERS, scope: 'everywhere' };
  const people = { file: 'Name\nSent Person' };
  return [
    ['ImportAgencies.preview', '/agencies/import/preview', me, centers],
    ['ImportAgencies.register', '/agencies/import', me, centers],
    ['ImportPeople.preview', '/people/import/preview', me, people],
    ['ImportPeople.register', '/people/import', me, people],
  ];
}

function casesOf({ cases, people }: Sample, client: ApiClient): readonly Question[] {
  const [coordinator, lead] = [client.as(people.lee!), client.as(people.chris!)];
  const ofCase = (id: string, me: ApiClient): readonly Question[] => [
    ['CaseInFull.page', `/cases/${id}`, me],
    ['CaseTimeline.timeline', `/cases/${id}/timeline`, me],
  ];
  return [
    ['CaseList.list', '/cases', lead],
    ['OwnContacts.list', '/contacts/own', lead],
    ['PromisesToKeep.list', '/contacts/promises', lead],
    ['PromisesToKeep.list', '/contacts/promises', coordinator],
    ['FollowUpWorklist.list', '/follow-ups?scope=my_team', lead],
    ['Work.list', '/work', lead],
    ['Work.list', '/work?scope=all', coordinator],
    ...Object.values(cases).flatMap((id) => ofCase(id, coordinator)),
    ...ofCase(cases.supporting!, lead),
    ['Candidates.candidates', `/cases/${cases.deploying}/candidates`, coordinator],
  ];
}

async function everythingProjected(service: TestService, client: ApiClient, { cases, people }: Sample): Promise<void> {
  const { position } = await client.as(people.lee!).post(`/cases/${cases.requested}/call-backs`, { outcome: 'reached' });
  await service.projected(BigInt(position!));
}

/** Each answer that its schema refuses, with why. */
async function notAsDescribed(questions: readonly Question[]): Promise<readonly object[]> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: { schemas: answerSchemas.schemas } });
  const found = [];
  for (const [operationId, path, as, body] of questions) {
    const schema = JSON.stringify(answerSchemas.answers[operationId]).replaceAll('"#/', '"api#/');
    const validate = ajv.compile(JSON.parse(schema) as object);
    if (!validate(await (body === undefined ? as.get(path) : as.post<object>(path, body)))) found.push({ path, errors: validate.errors });
  }
  return found;
}
