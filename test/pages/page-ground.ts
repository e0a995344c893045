import type { ReleaseDocument } from '../../libs/disclosure-control/index.js';
import { ApiClient } from '../../src/cli/api-client.js';
import { giveRoles, type RoleGivers } from '../../src/cli/give-roles.js';
import { fillWithSample } from '../../src/cli/sample/fill-with-sample.js';
import { addManyCases } from '../../src/cli/sample/many-cases.js';
import { asSkipped, madeUpReleases, putOut } from '../../src/figures/reading/released-years.testkit.js';
import { cameOut } from '../../src/statistics/events-given.testkit.js';
import { always, sameKeys } from '../support/same-ids.js';
import { testService, type TestService } from '../support/service.js';
import { addCrowd, manyContacts, overfullCase } from './overfull.js';
import { showing } from '../support/who-acts.js';

/** Who looks at a page. */
export type Viewer = 'coordinator' | 'lead' | 'member' | 'approver' | 'leadership' | 'privacy' | 'administrator';

/** A service with something, little or far too much in it, and where on it the pages of cases find a fitting case. */
export interface PageGround {
  readonly service: TestService;
  readonly people: Readonly<Record<Viewer, string>>;
  readonly agencies: readonly string[];
  readonly cases: {
    /** Being supported, with everything a case can have. */
    readonly main: string;
    /** Logged, and nothing else yet. */
    readonly requested: string;
    /** Building its team. */
    readonly team: string;
    /** Waiting for the approver. */
    readonly awaiting: string;
    readonly closed: string;
  };
  /** A contact with which the member promised to call back; none in the system with nothing in it. */
  readonly promise: string;
  /** An open follow-up of `cases.main`; none in the system with nothing in it. */
  readonly followUp: string;
}

export type GroundKind = 'empty' | 'typical' | 'overfull';

/** Nobody wishes any: the page offers both ways, and nothing goes out. */
const noticesSetUp = {
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'notices@peers.example.org',
  NOTICE_HOOK_URL: 'http://localhost:2526',
  NOTICE_HOOK_SECRET: 'x'.repeat(32),
};

/** Cases beside the one that is overfull: more than a page of any list. */
const CROWD = 80;

/** @throws ApiProblem where the service refuses what is invented here */
export async function pageGround(kind: GroundKind): Promise<PageGround> {
  // The same ids and references each time, so that pictures of two versions can be laid side by side.
  const service = await testService({ namespace: always, settings: noticesSetUp });
  const client = new ApiClient(service.url, showing(service.url), undefined, sameKeys());
  const filled = kind === 'empty' ? await nothingYet(client) : await sample(client, service, kind);
  const releases = releasesOn(kind);
  await putOut(service.database.appUrl, releases);
  await service.projected(await cameOut(service, releases));
  if (kind !== 'empty')
    await client.as(filled.people.coordinator).post('/restatements/contacts-2025/propose', { reason: 'wrong_rule_of_counting' });
  return { service, ...filled };
}

/**
 * Nothing out yet; two years of a usual size; or three of the largest tier, with a quarter that was skipped and figures hidden that are not
 * small.
 */
function releasesOn(kind: GroundKind): readonly ReleaseDocument[] {
  if (kind === 'empty') return [skippedYear()];
  if (kind === 'typical') return madeUpReleases({ requests: 110, contacts: 150, years: [2024, 2025] });
  const withheld = ['Y|county=Clay', 'Y|type=deaths', 'Q2'];
  return madeUpReleases({ requests: 420, contacts: 300, years: [2023, 2024, 2025], withheld }).map((each) =>
    each.id === 'requests-2025-Q3' ? asSkipped(each) : each,
  );
}

function skippedYear(): ReleaseDocument {
  const [year] = madeUpReleases({ requests: 30, contacts: 30, years: [2025] });
  return asSkipped(year!);
}

type Filled = Omit<PageGround, 'service'>;

/** Two people beside the one who approves roles, one of them with every role, and one request of which nothing is known. */
async function nothingYet(client: ApiClient): Promise<Filled> {
  const { personId } = await client.post<{ personId: string }>('/people/first', { name: 'Morgan Sample' });
  const first = client.as(personId);
  const { id: other } = await first.post('/people', { name: 'Lee Sample' });
  const { personId: officer } = await client.post<{ personId: string }>('/people/first-privacy-officer', { name: 'Riley Sample' });
  const roles = ['coordinator', 'team_lead', 'peer_member', 'approver', 'program_leadership', 'privacy_officer'];
  await giveRoles({ administrator: first, officer: client.as(officer) }, other, roles);
  const { id } = await first.post('/cases', {});
  return {
    people: { coordinator: other, lead: other, member: other, approver: other, leadership: other, privacy: other, administrator: personId },
    agencies: [],
    cases: { main: id, requested: id, team: id, awaiting: id, closed: id },
    promise: '',
    followUp: '',
  };
}

async function sample(client: ApiClient, service: TestService, kind: GroundKind): Promise<Filled> {
  const now = service.clock.now();
  const { first, officer: privacy, people, cases, agencies } = await fillWithSample(client, now);
  const [main, requested, team, awaiting, closed] = [cases.supporting!, cases.requested!, cases.deploying!, cases.awaiting!, cases.closed!];
  const givers = { administrator: client.as(first), officer: client.as(privacy) };
  const leadership = await inRole(givers, 'Blair Board', 'program_leadership');
  await client.as(first).post(`/people/${people.jo}/roles/propose`, { role: 'approver' });
  const seen = {
    coordinator: people.lee!,
    lead: people.chris!,
    member: people.jo!,
    approver: people.avery!,
    leadership,
    privacy,
    administrator: first,
  };
  const all = Object.values(agencies);
  const { id: promise } = await client.as(people.jo!).post('/contacts', promisedContact(now));
  const coordinator = client.as(people.lee!);
  if (kind === 'typical') {
    const cases = { main, requested, team, awaiting, closed };
    return { people: seen, agencies: all, cases, promise, followUp: await openFollowUpOf(coordinator, main) };
  }
  await addManyCases(coordinator, all, { count: CROWD, now });
  const crowd = await addCrowd(givers, agencies.prairie!);
  await manyContacts(client.as(people.jo!));
  const full = await overfullCase(coordinator, crowd, now);
  const shown = { main: full, requested, team: full, awaiting, closed };
  const followUp = await openFollowUpOf(coordinator, full);
  return { people: { ...seen, lead: people.lee! }, agencies: all, cases: shown, promise, followUp };
}

async function openFollowUpOf(client: ApiClient, caseId: string): Promise<string> {
  const { followUps } = await client.get<{ followUps: readonly { followUpId: string; open: boolean }[] }>(`/cases/${caseId}`);
  return followUps.find(({ open }) => open)!.followUpId;
}

async function inRole(givers: RoleGivers, name: string, role: string): Promise<string> {
  const { id } = await givers.administrator.post('/people', { name });
  await giveRoles(givers, id, [role]);
  return id;
}

function promisedContact(now: Date): object {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const program = 'telecommunicator_911';
  const spoke = { program, mode: 'telephone', discipline: 'dispatcher', minutes: 20, crisis: 'personal', on: day(-2) };
  return { ...spoke, callBackAt: day(2), callBackContact: 'Console 4, 816-555-0159' };
}
