import { EventVersions, understand, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { roleFor } from './case-admission.js';
import type { CaseEvent } from './case.events.js';
import { caseEvolution } from './case.js';
import { deployed, deployment, followUp, lead, outcome, peer, plannedFollowUp, stoodDown } from './case.testkit.js';

const recordedAt = '2026-11-23T12:00:00.000Z';
const lastMoment = '2026-12-23T11:59:59.999Z';
const stored = (events: readonly CaseEvent[]) =>
  events.map((event, revision): StoredEvent<CaseEvent> => ({
    id: String(revision),
    version: 1,
    event,
    metadata: { commandId: '', actor: '', recordedAt },
    stream: '',
    revision,
    position: BigInt(revision),
  }));
const sees = (events: readonly CaseEvent[], actor = peer, now = lastMoment, roles = ['peer_member']) =>
  roleFor('see_case', { actor, roles, now }, understand(new EventVersions(), caseEvolution, stored(events)).state) !== null;

const owned = [...deployed().slice(0, 4), plannedFollowUp(followUp, { kind: 'person', personId: peer })];
const closed: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: recordedAt } };
const witness: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } };

describe('whoever had a part in a case', () => {
  it('sees it for thirty days after the team has stood down, and no longer', () => {
    expect(sees(stoodDown())).toBe(true);
    expect(sees(stoodDown(), peer, '2026-12-23T12:00:00.000Z')).toBe(false);
  });

  it('sees it for thirty days after their follow-up was settled, so that they can put right what they recorded', () => {
    expect(sees([...owned, outcome('reached_ok')])).toBe(true);
    expect(sees([...owned, outcome('reached_ok')], peer, '2026-12-23T12:00:00.000Z')).toBe(false);
  });

  it('sees it only while it is open, in a role held now, and without a conflict', () => {
    expect(sees([...owned, outcome('reached_ok'), closed])).toBe(false);
    expect(sees(stoodDown(), peer, lastMoment, ['approver'])).toBe(false);
    expect(sees([...stoodDown(), witness])).toBe(false);
  });

  it('was more than asked: who said no, or handed an open follow-up on, has nothing to put right', () => {
    const desk: CaseEvent = { type: 'FollowUpAssigned', data: { followUpId: followUp, owner: { kind: 'desk' } } };
    expect(sees(owned)).toBe(true);
    expect(sees([...owned, desk])).toBe(false);
    expect(sees([...owned, desk, outcome('reached_ok')])).toBe(false);
  });

  it('has their thirty days also who owned open follow-ups when they left the team, or led it', () => {
    const desk: CaseEvent = { type: 'FollowUpAssigned', data: { followUpId: followUp, owner: { kind: 'desk' } } };
    const leaves = (memberId: string): CaseEvent => ({
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId, reason: 'work_done' },
    });
    const withFollowUp = (personId: string) => [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId })];
    expect(sees([...withFollowUp(peer), leaves(peer), desk])).toBe(true);
    expect(sees([...withFollowUp(lead), leaves(lead), desk], lead)).toBe(true);
    expect(sees([...stoodDown(), { type: 'LeadNamed', data: { deploymentId: deployment, memberId: peer } }], lead)).toBe(true);
  });

  it('opens no contact of it', () => {
    const { state } = understand(new EventVersions(), caseEvolution, stored([...stoodDown(), ...owned.slice(-1), outcome('reached_ok')]));
    const asking = { actor: peer, roles: ['peer_member'], now: recordedAt };
    expect([roleFor('open_call_back_contact', asking, state), roleFor('open_meeting_place', asking, state)]).toEqual([null, null]);
    expect(roleFor('work_on_case', { ...asking, actor: lead }, state)).toBe('peer_member');
  });
});
