import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fold } from '../../../../libs/event-sourcing/index.js';
import { WaitingPromises } from '../../../contacts/contacts.queries.js';
import { FindPerson } from '../../../roster/roster.queries.js';
import { CaseStreams } from '../../case-streams.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, isOpen, leadOf, type Case } from '../../domain/case.state.js';
import { isShutOut } from '../../domain/shut-out.js';
import { CaseList, CaseListHandler } from '../../overview/case-list/case-list.query.js';
import { CasePage, CasePageHandler } from '../../overview/case-page/case-page.query.js';
import { caseList } from '../../reading/case-list.projection.js';
import { caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { worklist } from '../../reading/worklist.projection.js';
import { aHistory, everybody } from './generated-cases.testkit.js';
import { LapsesOfScope } from './lapses-of-scope.query.js';
import { Work, WorkHandler } from './work.query.js';

type Person = (typeof everybody)[number];

/** What the rules give somebody in one case, said anew beside the code that lists it (docs/domain.md sections 2 and 3). */
function rulesGive(state: Case, { actor, roles }: Person): readonly string[] {
  if (state.status !== 'open') return [];
  const { approval, triage, overrides } = state;
  const has = (role: string) => roles.includes(role);
  const isMember = has('peer_member') || has('team_lead');
  const mine = (owner: string | null) => (owner === null ? has('coordinator') : owner === actor && (isMember || has('coordinator')));
  const ofLead = leadOf(state) !== null && !isShutOut(state, leadOf(state)!) ? leadOf(state) : null;
  const decides = (...not: readonly string[]) => has('approver') && !not.includes(actor) && !isShutOut(state, actor);
  const team = activeDeployment(state);
  const found = [
    ...Object.values(state.followUps)
      .filter((one) => isOpen(one) && mine(one.owner.kind === 'desk' ? null : one.owner.personId))
      .map(({ id }) => `follow_up ${id}`),
    ...Object.values(state.interventions)
      .filter(({ status }) => status === 'planned' && mine(ofLead))
      .map(({ id }) => `intervention ${id}`),
    ...(team?.members[actor]?.status === 'invited' && !isShutOut(state, actor) && isMember ? ['invitation'] : []),
    ...(approval.status === 'asked' && decides(approval.askedBy) ? ['pre_approval'] : []),
    ...Object.entries(overrides)
      .filter(([memberId, { status, askedBy }]) => status === 'asked' && decides(askedBy, memberId))
      .map(() => 'override'),
  ];
  const toConfirm = approval.status === 'phoned' && !approval.confirmed;
  const passed = toConfirm && approval.passedToDesk === true;
  if (toConfirm && !passed && approval.approverId === actor && has('approver')) found.push('approval_confirmation');
  if (passed && (has('coordinator') || decides(approval.askedBy, approval.approverId))) found.push('approval_confirmation');
  if (triage === null && has('coordinator')) found.push('step');
  return found.sort();
}

const isStepOfLater = (kind: string) => kind === 'step';

describe('Work of everybody, over generated histories', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  const states = new Map<string, Case>();
  const now = '2026-10-25T12:00:00.000Z';
  const bus = {
    execute: (query: object) =>
      query instanceof LapsesOfScope || query instanceof WaitingPromises
        ? Promise.resolve([])
        : query instanceof FindPerson
          ? Promise.resolve({ active: true, roles: ['team_lead', 'peer_member'] })
          : (neighbours.execute(query as never) as Promise<unknown>),
  } as typeof neighbours;
  beforeAll(async () => {
    reading = await caseReading([caseList, worklist]);
    for (const events of fc.sample(aHistory, { numRuns: 40, seed: 17 })) {
      const caseId = randomUUID();
      await reading.happen(caseId, ...(events as CaseEvent[]));
      states.set(caseId, fold(caseEvolution, events) as Case);
    }
  }, 60_000);
  afterAll(() => reading.close());

  const workOf = async (person: Person, scope: 'mine' | 'all') => {
    const handler = new WorkHandler(reading.dataSource, bus, zone, { setAside: () => Promise.resolve([]) });
    const { items, counts } = await handler.execute(new Work(scope, { limit: 1000 }, { ...person, now }));
    expect(Object.values(counts).reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    return items;
  };

  it('holds exactly what the rules give each of them', async () => {
    let held = 0;
    for (const person of everybody) {
      const items = await workOf(person, 'mine');
      held += items.length;
      for (const [caseId, state] of states) {
        const shown = items.filter((item) => 'caseId' in item.about && item.about.caseId === caseId);
        const asRules = shown.flatMap(({ kind, id }) => {
          if (isStepOfLater(kind)) return state.triage === null ? ['step'] : [];
          return kind === 'follow_up' || kind === 'intervention' ? [`${kind} ${id}`] : [kind];
        });
        expect(asRules.sort()).toEqual(rulesGive(state, person));
        // A step that is to be arranged is the lead's, else the desk's, and one at a time.
        expect(shown.filter(({ kind }) => isStepOfLater(kind)).length).toBeLessThanOrEqual(1);
      }
    }
    expect(held).toBeGreaterThan(100);
  });

  it('names the same next step as the list of cases and the page of the case', async () => {
    const reader = { ...everybody[0]!, now };
    const lists = new CaseListHandler(reading.dataSource, bus, zone, reading.runner);
    const pages = new CasePageHandler(new CaseStreams(reading.mechanism, zone, bus), bus, zone, reading.runner);
    const { cases } = await lists.execute(new CaseList({}, { limit: 100 }, reader));
    const all = await workOf(everybody[0]!, 'all');
    expect(cases).toHaveLength(states.size);
    for (const { caseId, nextDue } of cases) {
      const { next } = await pages.execute(new CasePage(caseId, reader));
      expect(nextDue).toEqual(next);
      const waiting = all.filter((item) => 'caseId' in item.about && item.about.caseId === caseId);
      const ofCase = waiting.filter(({ kind }) => kind !== 'invitation' && kind !== 'override');
      const blocking = ofCase.find(
        ({ kind, about }) => kind === 'pre_approval' || ('step' in about && (about.step === 'call_back' || about.step === 'triage')),
      );
      const first = blocking ?? ofCase[0];
      expect(first && [first.kind, first.dueAt, first.bucket]).toEqual(next ? [next.duty, next.dueAt, next.bucket] : undefined);
    }
  });
});
