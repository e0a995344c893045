import {
  documentHash,
  flawsOfDocument,
  flawsOfProof,
  CONTACTS,
  REQUESTS,
  type ReleaseDocument,
} from '../../../libs/disclosure-control/index.js';
import { generatedYear } from '../../../libs/disclosure-control/generator/generated-year.js';
import { derivedId, NO_STREAM, type NewEvent } from '../../../libs/event-sourcing/index.js';
import { Actor } from '../../../test/support/acting.js';
import { clock } from '../../../test/support/clock.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { until } from '../../../test/support/until.js';
import { recordStream, type CountedProgram, type StatisticalRecordEvent } from '../domain/statistical-record.events.js';
import { StatisticalRecordRow } from '../reading/statistical-record.entity.js';
import type { ProvenRelease } from '../releases/release-proof.query.js';
import type { RestatableYear } from '../restatements/restatements.query.js';
import { bearer } from '../../../test/support/who-acts.js';

const LATE = ['first_support', 'follow_up', 'referral'];
const TESTS = 6;
const YEAR = ['Q1', 'Q2', 'Q3', 'Q4', 'Y'];

describe('a year of releases that was made of something wrong', () => {
  let service: TestService;
  let coordinator: Actor;
  let officer: Actor;
  let other: Actor;
  let leader: Actor;
  let contact: string;
  let member: Actor;
  const tests: string[] = [];
  const time = clock('2025-01-01T12:00:00Z');
  const is = ({ id }: Actor) => new Actor(service.url, id);

  beforeAll(async () => {
    service = await testService({ clock: time });
    coordinator = await firstCoordinator(service.url);
    officer = await person(service.url, coordinator, 'Dana Wirth', ['privacy_officer']);
    other = await person(service.url, coordinator, 'Sam Ortiz', ['privacy_officer']);
    leader = await person(service.url, coordinator, 'Lou Board', ['program_leadership']);
    member = await person(service.url, coordinator, 'Kim Reyes', ['peer_member']);
    await post(
      'requests',
      generatedYear({ requests: 110, seed: 4, classifications: REQUESTS.classifications, agenciesBy: 'county', agencies: 80 }),
    );
    await post(
      'contacts',
      generatedYear({ requests: 150, seed: 4, classifications: CONTACTS.classifications, agenciesBy: 'discipline', agencies: 40 }),
    );
    time.set('2025-05-10T12:00:00Z');
    for (let at = 0; at < TESTS; at++) tests.push(await counted(at));
    const said = {
      mode: 'telephone',
      discipline: 'fire',
      minutes: 20,
      crisis: 'personal',
      on: '2025-05-09',
      program: 'telecommunicator_911',
    };
    contact = (await member.does('/contacts', said)).id;
    time.set('2026-03-02T12:00:00Z');
    await out(10);
  }, 240_000);
  afterAll(() => service.end());

  /** Somebody tried the program out, in the name of an agency of its own. */
  async function counted(at: number): Promise<string> {
    const { id: agencyId } = await coordinator.does('/agencies', {
      name: `Testville ${at}`,
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    });
    const request = {
      channel: 'peer_support_line',
      incidentType: 'other',
      exposed: [{ discipline: 'dispatcher' }],
      occurredAt: '2025-05-09',
    };
    const { id } = await coordinator.does('/cases', { ...request, agencyId });
    const offers = [{ discipline: 'dispatcher', answer: 'offered' }];
    await coordinator.does(`/cases/${id}/triage`, { outcome: 'individual_only', programs: ['telecommunicator_911'], offers });
    return id;
  }

  async function post(program: CountedProgram, records: ReturnType<typeof generatedYear>) {
    let position = -1n;
    for (const { id, month, classes, agencies, responders, magnitudes } of records) {
      const [early, late] = [false, true].map((wanted) =>
        Object.fromEntries(Object.entries(classes).filter(([name]) => LATE.includes(name) === wanted)),
      ) as [Record<string, string>, Record<string, string>];
      const events: StatisticalRecordEvent[] = [
        { type: 'StatisticalRecordPosted', data: { program, year: 2025, month, classes: early, agencies } },
        { type: 'StatisticalRecordMeasured', data: { classes: late, magnitudes, responders } },
      ];
      const { namespace, store } = service.sources.mechanism;
      const recordId = derivedId(namespace, `${program} ${id}`);
      const metadata = { commandId: recordId, actor: 'automation:post-statistical-records', recordedAt: '2025-01-01T12:00:00.000Z' };
      const stored = events.map((event, at): NewEvent => ({ id: derivedId(recordId, String(at)), version: 1, event, metadata }));
      position = (await store.append(recordStream(recordId), NO_STREAM, stored)).position;
    }
    await service.projected(position);
  }

  const delivered = async () => {
    const { rows } = await service.sources.pool.query<{ document: string }>(
      'SELECT document FROM leadership.release_document ORDER BY id, version',
    );
    return rows.map(({ document }) => document);
  };
  const out = async (count: number): Promise<readonly ReleaseDocument[]> => {
    service.wakeWorkers();
    await until(async () => (await delivered()).length === count, 120_000);
    return (await delivered()).map((text) => JSON.parse(text) as ReleaseDocument);
  };
  const told = async () =>
    (await fetch(`${service.url}/api/v1/figures/requests-2025-Y`, { headers: await bearer(service.url, leader.id) })).text();
  const years = async () => (await is(officer).sees<{ years: readonly RestatableYear[] }>('/restatements')).years;

  it('is proposed by one and agreed to by another, and till then nobody in leadership reads another byte', async () => {
    const before = [await told(), ...(await delivered())];
    for (const id of tests) await coordinator.does(`/cases/${id}/decline`, { reason: 'invalid' });
    expect(await is(leader).isRefused('/restatements/requests-2025/propose', { reason: 'counted_what_never_was' })).toBe(
      'restatement_not_for_you',
    );
    expect(await coordinator.isRefused('/restatements/requests-2026/propose', { reason: 'counted_what_never_was' })).toBe(
      'year_is_not_out',
    );
    await officer.does('/restatements/requests-2025/propose', { reason: 'counted_what_never_was' });
    expect(await officer.isRefused('/restatements/requests-2025/agree')).toBe('decided_by_another');
    expect(await coordinator.isRefused('/restatements/requests-2025/agree')).toBe('privacy_officer_only');
    service.wakeWorkers();
    expect([await told(), ...(await delivered())]).toEqual(before);
  });

  it('is restated as a whole: five second versions beside the first, which say when and why and whose figures hold', async () => {
    const first = (await out(10)).filter(({ program }) => program === 'requests');
    time.advance(60_000);
    await other.does('/restatements/requests-2025/agree');
    const all = (await out(15)).filter(({ program }) => program === 'requests');
    expect(all.filter(({ version }) => version === 1)).toEqual(first);
    const second = all.filter(({ version }) => version === 2);
    expect(second.map(({ release }) => release)).toEqual(YEAR);
    for (const each of second) {
      expect(each.restated).toEqual({ on: '2026-03-02', reason: 'counted_what_never_was' });
      expect(each.on).toBe(first.find(({ id }) => id === each.id)!.on);
      expect(documentHash(each)).toBe(each.contentHash);
      expect(flawsOfDocument(each, second.slice(0, second.indexOf(each)))).toEqual([]);
    }
    const count = (of: readonly ReleaseDocument[], id: string) => {
      const cell = of.flatMap(({ cells }) => cells).find((each) => each.id === id)!;
      return cell.status === 'shown' ? cell.count : null;
    };
    for (const id of ['Q2', 'Y', 'Y|county=Jackson', 'Y|type=other']) expect(count(second, id)).toBe(count(first, id)! - TESTS);
    expect(count(second, 'Q1')).toBe(count(first, 'Q1'));
    expect(JSON.parse(await told())).toMatchObject({ version: 2 });
    const { document, proof } = await is(officer).sees<ProvenRelease>('/releases/requests-2025-Y/proof');
    expect(document.version).toBe(2);
    expect(flawsOfProof(document, proof)).toEqual([]);
  });

  it('has records that count for it from then on, and that no event of their cases brings back', async () => {
    const repository = service.sources.dataSource.getRepository(StatisticalRecordRow);
    const left = async () =>
      (await repository.find({ where: { program: 'requests', counts: false } })).filter(({ record }) => record.restated);
    await until(async () => (await left()).length === TESTS);
    const back = await coordinator.does(`/cases/${tests[0]}/decline/take-back`, { reason: 'mistyped' });
    await service.projected(BigInt(back.position!));
    service.wakeWorkers();
    const open = () =>
      service.sources.dataSource.query<object[]>(
        'SELECT 1 FROM statistical_subjects subject JOIN counting.looked_at seen ON seen.subject = subject.subject WHERE seen.revision < subject.revision',
      );
    await until(async () => (await open()).length === 0);
    expect(await left()).toHaveLength(TESTS);
    expect(await repository.count({ where: { program: 'requests', year: 2026 } })).toBe(0);
  });

  it('stays as it is where one record is wrong: its readers do not learn that it was tried, the privacy officer learns why', async () => {
    const before = await delivered();
    await is(member).does(`/contacts/${contact}/withdraw`, { reason: 'mistyped' });
    await coordinator.does('/restatements/contacts-2025/propose', { reason: 'counted_what_never_was' });
    time.advance(60_000);
    await other.does('/restatements/contacts-2025/agree');
    service.wakeWorkers();
    const held = async () => (await years()).find(({ yearId }) => yearId === 'contacts-2025')!;
    await until(async () => (await held()).state === 'held', 60_000);
    expect((await held()).cause).toMatch(/would differ in 1 records/);
    expect(await delivered()).toEqual(before);
    expect((await coordinator.sees<{ years: readonly RestatableYear[] }>('/restatements')).years[1]).toMatchObject({
      state: 'held',
      cause: null,
    });
  });

  it('is restated once at most, and comes to the same where it is carried out again', async () => {
    expect(await coordinator.isRefused('/restatements/requests-2025/propose', { reason: 'wrong_rule_of_counting' })).toBe(
      'restatement_is_decided',
    );
    expect(await coordinator.isRefused('/restatements/contacts-2025/propose', { reason: 'wrong_rule_of_counting' })).toBe(
      'restatement_is_decided',
    );
    const before = await delivered();
    await service.sources.runner.rebuild('statistics');
    await until(() => service.sources.runner.status().every(({ rebuilding, state }) => rebuilding === null && state === 'running'));
    service.wakeWorkers();
    expect(await delivered()).toEqual(before);
    const { store } = service.sources.mechanism;
    expect((await store.read('restatement-requests-2025')).map(({ event }) => event.type)).toEqual([
      'RestatementProposed',
      'RestatementAgreed',
      'YearRestated',
    ]);
    expect((await store.read('release-requests-2025-Y')).map(({ event }) => event.type)).toEqual(['ReleasePublished', 'ReleaseRestated']);
  });
});
