import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { QueryBus } from '@nestjs/cqrs';
import { fold } from '../../../../libs/event-sourcing/index.js';
import { PromisesToKeep, WaitingPromises, WhenPromisesAreDue } from '../../../contacts/contacts.queries.js';
import { contactEvolution, contactStream, type IndividualContact } from '../../../contacts/domain/index.js';
import { PromisesToKeepHandler } from '../../../contacts/promises-to-keep/promises-to-keep.query.js';
import { WaitingPromisesHandler, WhenPromisesAreDueHandler } from '../../../contacts/promises-to-keep/waiting-promises.query.js';
import { ownContacts } from '../../../contacts/reading/own-contacts.projection.js';
import { personStream, type PersonEvent } from '../../../roster/domain/index.js';
import { people } from '../../../roster/people/people.projection.js';
import { ProposedRolesHandler } from '../../../roster/people/proposed-roles.query.js';
import { FindPerson, MembersListed, ProposedRoles, RoleHolders } from '../../../roster/roster.queries.js';
import { restatementStream, type RestatementEvent } from '../../../statistics/domain/index.js';
import { statistics } from '../../../statistics/reading/statistics.projection.js';
import { WaitingRestatementsHandler } from '../../../statistics/restatements/waiting-restatements.query.js';
import { WaitingRestatements } from '../../../statistics/statistics.queries.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { CaseStreams } from '../../case-streams.js';
import { CountWork, SeenCases } from '../../cases.queries.js';
import { caseEvolution } from '../../domain/case.js';
import { caseStream } from '../../domain/case.events.js';
import { leadOf, type Case } from '../../domain/case.state.js';
import { CaseList, CaseListHandler } from '../../overview/case-list/case-list.query.js';
import { CaseInFull, CaseInFullHandler } from '../../overview/case-in-full/case-in-full.query.js';
import { SeenCasesHandler } from '../../overview/seen-cases/seen-cases.query.js';
import { caseList } from '../../reading/case-list.projection.js';
import { dueBuckets, dueSort, type DueBucket } from '../../reading/due.js';
import { caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { stepsToTake, type StepToTake } from '../../reading/step-to-take.js';
import { aHistory, coordinators, everybody, gone, ofCase, otherOfficer, privacyOfficer } from './generated-cases.testkit.js';
import { aPromise, aProposal, aRestatement } from './generated-elsewhere.testkit.js';
import { CountWorkHandler } from './count-work.query.js';
import { COUNTED_TO } from './items-in-order.js';
import { LapsesOfScope, LapsesOfScopeHandler } from './lapses-of-scope.query.js';
import { HOLDS_UNTIL, promiseIsFor, restatementIsFor, rolesFor, rulesGive } from './rules-of-work.testkit.js';
import { Work, WorkHandler, type WorkEntry } from './work.query.js';

type Person = (typeof everybody)[number];
type Kind = WorkEntry['kind'];

/** Whose each kind can be: the histories must have given it to each of them. A kind that the code learns is missing here. */
const whoseEachIs: Readonly<Record<Kind, readonly PersonRole[]>> = {
  step: ['coordinator', 'peer_member'],
  pre_approval: ['approver'],
  approval_confirmation: ['approver', 'coordinator'],
  override: ['approver'],
  invitation: ['peer_member'],
  intervention: ['coordinator', 'peer_member'],
  follow_up: ['coordinator', 'team_lead', 'peer_member'],
  lapse: ['coordinator', 'peer_member'],
  promise: ['coordinator', 'team_lead', 'peer_member'],
  restatement: ['privacy_officer'],
  proposed_role: ['privacy_officer'],
};
const rolesWithoutWork: readonly PersonRole[] = ['administrator', 'program_leadership'];
const SEEDS = [17, 18, 19, 20];
const some = <Made>(made: fc.Arbitrary<Made>, numRuns: number) => SEEDS.flatMap((seed) => fc.sample(made, { numRuns, seed }));

describe('Work of everybody, over generated histories', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  const states = new Map<string, Case>();
  const contacts = new Map<string, IndividualContact>();
  const restatements = new Map<string, readonly RestatementEvent[]>();
  const proposals = new Map<string, readonly PersonEvent[]>();
  const now = '2026-10-25T12:00:00.000Z';
  const answers = new Map<unknown, (query: never) => unknown>();
  const bus = {
    execute: (query: object) =>
      Promise.resolve((answers.get(query.constructor) ?? ((one: never) => neighbours.execute(one)))(query as never)),
  } as unknown as QueryBus;

  beforeAll(async () => {
    reading = await caseReading([caseList, ownContacts, people, statistics]);
    const { dataSource, time } = reading;
    // What waits since it was recorded waits since then.
    time.set('2026-10-25T06:00:00.000Z');
    const streams = new CaseStreams(reading.mechanism, zone, bus);
    const handled = (handler: { execute: (query: never) => unknown }) => handler.execute.bind(handler);
    answers
      .set(FindPerson, ({ id }: FindPerson) => ({ active: id !== gone, roles: ['team_lead', 'peer_member'] }))
      .set(RoleHolders, () => coordinators)
      .set(MembersListed, ({ personIds }: MembersListed) => personIds.map(onRoster))
      .set(LapsesOfScope, handled(new LapsesOfScopeHandler(dataSource, bus, zone)))
      .set(SeenCases, handled(new SeenCasesHandler(streams)))
      .set(PromisesToKeep, handled(new PromisesToKeepHandler(dataSource, bus)))
      .set(WaitingPromises, handled(new WaitingPromisesHandler(bus)))
      .set(WhenPromisesAreDue, handled(new WhenPromisesAreDueHandler(dataSource, bus)))
      .set(WaitingRestatements, handled(new WaitingRestatementsHandler(dataSource)))
      .set(ProposedRoles, handled(new ProposedRolesHandler(dataSource, bus)));
    await reading.recorded(personStream(gone), { type: 'PersonAdded', data: { name: 'Gone' } }, { type: 'PersonDeactivated', data: {} });
    for (const history of some(aHistory, 40)) {
      const caseId = randomUUID();
      const events = ofCase(caseId, history);
      await reading.recorded(caseStream(caseId), ...events);
      states.set(caseId, fold(caseEvolution, events) as Case);
    }
    for (const events of some(aPromise([...states.keys()]), 10)) {
      const contactId = randomUUID();
      await reading.recorded(contactStream(contactId), ...events);
      contacts.set(contactId, fold(contactEvolution, events)!);
    }
    for (const [index, events] of some(aRestatement, 4).entries()) {
      const yearId = `requests-20${10 + index}`;
      await reading.recorded(restatementStream(yearId), ...events);
      restatements.set(yearId, events);
    }
    for (const [index, events] of some(aProposal, 4).entries()) {
      const personId = [privacyOfficer, otherOfficer][index] ?? randomUUID();
      await reading.recorded(personStream(personId), { type: 'PersonAdded', data: { name: `Person ${index}` } }, ...events);
      proposals.set(personId, events);
    }
    await reading.seen(await reading.recorded(personStream(gone), { type: 'PersonRenamed', data: { name: 'Last' } }));
  }, 60_000);
  afterAll(() => reading.close());

  const workOf = async (person: Person, scope: 'mine' | 'all') => {
    const handler = new WorkHandler(reading.dataSource, bus, zone, { setAside: () => Promise.resolve([]) });
    const { items, counts } = await handler.execute(new Work(scope, { limit: 1000 }, { ...person, now }));
    for (const bucket of dueBuckets) expect(counts[bucket].count).toBe(items.filter((item) => item.bucket === bucket).length);
    return items;
  };

  const rulesGiveInAll = (person: Person) => [
    ...[...states].flatMap(([caseId, state]) => rulesGive(state, person).map((what) => `${caseId} ${what}`)),
    ...[...contacts].flatMap(([id, contact]) => {
      const ofCase = contact.facts.caseId === undefined ? undefined : states.get(contact.facts.caseId);
      return promiseIsFor(contact, ofCase, person) ? [`promise ${id}`] : [];
    }),
    ...[...restatements].flatMap(([yearId, events]) => (restatementIsFor(events, person) ? [`restatement ${yearId}`] : [])),
    ...[...proposals].flatMap(([personId, events]) => rolesFor(personId, events, person)),
  ];

  it('holds exactly what the rules give each of them, each kind of thing in each role that can have it', async () => {
    const met = { kinds: new Set<string>(), buckets: new Set<DueBucket>(), steps: new Set<StepToTake>(), left: 0 };
    for (const person of everybody) {
      const items = await workOf(person, 'mine');
      expect(items.map(named).sort()).toEqual(rulesGiveInAll(person).sort());
      const counting = new CountWorkHandler(reading.dataSource, bus, zone);
      const near = items.filter(({ bucket }) => bucket === 'overdue' || bucket === 'today');
      expect(await counting.execute(new CountWork({ ...person, now }))).toEqual({
        count: Math.min(COUNTED_TO, near.length),
        orMore: near.length > COUNTED_TO,
        isPressing: near.some(({ bucket }) => bucket === 'overdue'),
      });
      for (const item of items) {
        for (const role of person.roles) met.kinds.add(`${item.kind} of ${role}`);
        met.buckets.add(item.bucket);
        if (item.kind !== 'step') continue;
        met.steps.add(item.about.step!);
        if (leadOf(states.get(item.about.caseId)!) === gone && item.owner === 'desk') met.left += 1;
      }
      if (person.roles.every((role) => rolesWithoutWork.includes(role))) expect(items).toEqual([]);
    }
    const wanted = Object.entries(whoseEachIs).flatMap(([kind, roles]) => roles.map((role) => `${kind} of ${role}`));
    expect(wanted.filter((one) => !met.kinds.has(one))).toEqual([]);
    expect([...met.buckets].sort()).toEqual([...dueBuckets].sort());
    expect([...met.steps].sort()).toEqual([...stepsToTake].sort());
    expect(met.left).toBeGreaterThan(0);
  });

  it('names the same next step as the list of cases and the page of the case, whatever kind it is of', async () => {
    const reader = { ...everybody[0]!, now };
    const lists = new CaseListHandler(reading.dataSource, bus, zone, reading.runner);
    const pages = new CaseInFullHandler(new CaseStreams(reading.mechanism, zone, bus), bus, zone, reading.runner);
    const { cases } = await lists.execute(new CaseList({}, { limit: 1000 }, reader));
    const all = await workOf(everybody[0]!, 'all');
    const met = new Set<string>();
    expect(cases).toHaveLength(states.size);
    for (const { caseId, nextDue } of cases) {
      const { next } = await pages.execute(new CaseInFull(caseId, reader));
      expect(nextDue).toEqual(next);
      const first = firstOf(all.filter((item) => 'caseId' in item.about && item.about.caseId === caseId));
      expect(first && [first.kind, first.dueAt, first.bucket]).toEqual(next ? [next.duty, next.dueAt, next.bucket] : undefined);
      if (next !== null) met.add(next.duty);
    }
    // What is asked about a member is never what a case is at, and what waits elsewhere is of no case.
    expect([...met].sort()).toEqual(['approval_confirmation', 'follow_up', 'intervention', 'lapse', 'pre_approval', 'step']);
  });
});

/** The roster's word on somebody: what one of them is credentialed for lapses soon. */
function onRoster(memberId: string) {
  const credentialedUntil = { peer: memberId === gone ? HOLDS_UNTIL : '2030-01-01' };
  return { memberId, agencyId: null, unitId: null, programs: ['commander'], teamRoles: ['peer'], trainingHours: 60, credentialedUntil };
}

/** A thing that waits, as the rules name it. */
function named(item: WorkEntry): string {
  switch (item.kind) {
    case 'promise':
      return `promise ${item.id}`;
    case 'restatement':
      return `restatement ${item.about.yearId}`;
    case 'proposed_role':
      return `proposed_role ${item.about.personId} ${item.about.role}`;
    case 'lapse':
      return `${item.about.caseId} lapse ${item.about.id}`;
    default: {
      const { caseId, step } = item.about;
      const isOfMember = item.kind === 'override' || item.kind === 'invitation';
      const id = isOfMember
        ? ` ${item.id.slice(caseId.length + 1, -2)}`
        : ['follow_up', 'intervention'].includes(item.kind)
          ? ` ${item.id}`
          : '';
      return `${caseId} ${item.kind}${step === null ? id : ` ${step}`}`;
    }
  }
}

/** What a case is at: what nothing goes on before, then what is due soonest, and of what lapses that it does before anything is begun. */
function firstOf(waiting: readonly WorkEntry[]): WorkEntry | undefined {
  const ofCase = waiting.filter(({ kind }) => kind !== 'invitation' && kind !== 'override');
  const blocking = ofCase.find(
    ({ kind, about }) => kind === 'pre_approval' || ('step' in about && (about.step === 'call_back' || about.step === 'triage')),
  );
  const [duty] = ofCase.filter(({ kind }) => kind !== 'lapse');
  const lapse = ofCase.find(({ kind }) => kind === 'lapse');
  if (blocking || !lapse || !duty) return blocking ?? duty ?? lapse;
  return duty.kind === 'step' || dueSort(lapse.dueAt) <= dueSort(duty.dueAt) ? lapse : duty;
}
