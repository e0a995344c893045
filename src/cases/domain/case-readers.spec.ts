import { fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { mayRead, readersOf } from './case-readers.js';
import {
  accepted,
  coordinator,
  deployed,
  deployment,
  followUp,
  invited,
  lead,
  outcome,
  peer,
  plannedFollowUp,
  stoodDown,
  triaged,
} from './case.testkit.js';

const after = (events: readonly CaseEvent[]) => fold(caseEvolution, events) as Case;
const declined: CaseEvent = {
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'not_available', answeredAt: '2026-11-22', by: 'own' },
};

describe('who may see a case', () => {
  it('a coordinator, every one', () => {
    expect(mayRead({ actor: coordinator, roles: ['coordinator'] }, after(triaged()))).toBe(true);
  });

  it('the lead and the team; nobody who is only called a lead elsewhere', () => {
    const state = after(deployed());
    expect(mayRead({ actor: lead, roles: ['team_lead'] }, state)).toBe(true);
    expect(mayRead({ actor: peer, roles: ['peer_member'] }, state)).toBe(true);
    expect(mayRead({ actor: 'somebody', roles: ['team_lead', 'peer_member'] }, state)).toBe(false);
  });

  it('nobody by being leadership, administrator, privacy officer or approver, also not for a case that was theirs', () => {
    for (const role of ['program_leadership', 'administrator', 'privacy_officer', 'approver']) {
      expect(mayRead({ actor: lead, roles: [role] }, after(deployed()))).toBe(false);
    }
  });

  it('whoever is invited, until they say no', () => {
    expect(readersOf(after([...triaged(), { type: 'DeploymentOpened', data: { deploymentId: deployment } }, invited()]))).toEqual([peer]);
    const opened = [...triaged(), { type: 'DeploymentOpened', data: { deploymentId: deployment } } as const, invited()];
    expect(readersOf(after([...opened, accepted()]))).toEqual([peer]);
    expect(readersOf(after([...opened, declined]))).toEqual([]);
  });

  it('the lead, and no longer the team, once it has stood down', () => {
    expect(readersOf(after(stoodDown()))).toEqual([lead]);
  });

  it('the owner of a follow-up, as long as it is open', () => {
    const owned = [...triaged(), plannedFollowUp(followUp, { kind: 'person', personId: peer })];
    expect(readersOf(after(owned))).toEqual([peer]);
    expect(readersOf(after([...owned, outcome('no_answer')]))).toEqual([peer]);
    expect(readersOf(after([...owned, outcome('reached_ok')]))).toEqual([]);
  });
});
