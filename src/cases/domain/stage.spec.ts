import { fold } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { caseEvolution } from './case.js';
import { deployed, deployment, lead, mentalHealthLead, peer, held } from './case.testkit.js';
import { stageOf } from './stage.js';

const left = (...who: readonly string[]): CaseEvent[] =>
  who.map((memberId) => ({ type: 'MemberStoodDown', data: { deploymentId: deployment, memberId, reason: 'no_longer_wanted' } }));
const stageAfter = (events: readonly CaseEvent[]) => stageOf(fold(caseEvolution, events) as Case);

describe('where a case stands', () => {
  it('is with its team deployed while somebody is on it, and with one being formed once nobody is', () => {
    expect(stageAfter([...deployed(), ...left(lead, peer)])).toBe('deployed');
    expect(stageAfter([...deployed(), ...left(lead, peer, mentalHealthLead)])).toBe('deploying');
  });

  it('is supporting once an intervention was held, and following up when the whole team has left after it', () => {
    expect(stageAfter(held())).toBe('supporting');
    expect(stageAfter([...held(), ...left(lead, peer, mentalHealthLead)])).toBe('following_up');
  });
});
