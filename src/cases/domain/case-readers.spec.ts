import { fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { readersOf } from './case-readers.js';
import { accepted, deployment, followUp, invited, lead, outcome, peer, plannedFollowUp, stoodDown, triaged } from './case.testkit.js';

const after = (events: readonly CaseEvent[]) => fold(caseEvolution, events) as Case;
const declined: CaseEvent = {
  type: 'InvitationAnswered',
  data: { deploymentId: deployment, memberId: peer, answer: 'declined', reason: 'not_available', answeredAt: '2026-11-22', by: 'own' },
};

describe("whose case it is, beside the coordinators'", () => {
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
