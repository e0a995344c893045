import { roleFor } from './case-admission.js';
import type { CaseEvent } from './case.events.js';
import { caseEvolution, existing } from './case.js';
import {
  accepted,
  approver,
  coordinator,
  deployed,
  deploying,
  deployment,
  followUp,
  invited,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  stoodDown,
} from './case.testkit.js';
import type { CaseAction } from '../../rights.js';

const witness = (memberId: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy: coordinator },
});
const covered = (memberId: string): CaseEvent => ({
  type: 'ConflictOverrideGranted',
  data: { memberId, covers: ['witness_or_party'], grantedBy: approver },
});
const close: CaseEvent = { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'close_relationship', declaredBy: peer } };
const owned = (personId: string) => [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId })];
const may = (action: CaseAction, actor: string, events: readonly CaseEvent[], about = {}): boolean => {
  const state = existing(events.reduce(caseEvolution.evolve, caseEvolution.initial));
  const asking = { actor, roles: ['peer_member', 'team_lead'], now: '2026-11-23T12:00:00.000Z' };
  return roleFor(action, asking, state, about) !== null;
};

describe('whom a conflict shuts out', () => {
  it('is also whoever was invited by an override that was taken back', () => {
    const own: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: approver } };
    const takenBack: CaseEvent = { type: 'ConflictOverrideTakenBack', data: { memberId: peer, reason: 'mistyped' } };
    const said = [...deploying(), own, invited(peer, 'peer', ['own_agency']), accepted()];
    expect([may('see_case', peer, said), may('see_case', peer, [...said, takenBack])]).toEqual([true, false]);
  });

  it('is also whoever led when the agency that asked turned out to be their own, then and in the thirty days after', () => {
    const named: CaseEvent = { type: 'LeadNamed', data: { deploymentId: deployment, memberId: peer } };
    const withdrawn = (reason: 'own_agency' | 'too_few_people'): CaseEvent => {
      return { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason } };
    };
    const led = [...deploying(), invited(), accepted(), named];
    expect(may('see_case', peer, [...led, withdrawn('own_agency')])).toBe(false);
    expect(may('work_on_case', peer, [...led, withdrawn('own_agency')])).toBe(false);
  });

  it('sees nothing of the case and opens nothing, whatever else they have to do with it', () => {
    const relations: readonly (readonly [string, readonly CaseEvent[]])[] = [
      [peer, [...deploying(), invited()]],
      [peer, deployed()],
      [lead, stoodDown()],
      [peer, owned(peer)],
    ];
    for (const [actor, events] of relations) {
      expect(may('see_case', actor, events)).toBe(true);
      for (const action of ['see_case', 'work_on_case', 'open_call_back_contact', 'open_meeting_place'] as const) {
        expect([action, may(action, actor, [...events, witness(actor)])]).toEqual([action, false]);
      }
    }
  });

  it('brings nothing back by correcting what they recorded themselves', () => {
    const settled = [...owned(peer), outcome('reached_ok')];
    expect(may('settle_follow_up', peer, settled, { followUpId: followUp })).toBe(true);
    expect(may('settle_follow_up', peer, [...settled, witness(peer)], { followUpId: followUp })).toBe(false);
  });

  it('is nobody whose conflict is overridden, or is for the lead to judge', () => {
    expect(may('see_case', peer, [...deployed(), witness(peer), covered(peer)])).toBe(true);
    expect(may('see_case', peer, [...deployed(), close])).toBe(true);
  });
});
