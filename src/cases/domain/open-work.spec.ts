import { fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { deployed, deploying, followUp, invited, lead, peer, plannedFollowUp, received, stoodDown } from './case.testkit.js';
import { spare } from './deployment.testkit.js';
import { isNothing, noOpenWork, openWorkIn, together, type StillDoes } from './open-work.js';

const nothing: StillDoes = { serves: false, ownsFollowUps: false, decidesApprovals: false };
const everything: StillDoes = { serves: true, ownsFollowUps: true, decidesApprovals: true };
const inCase = (events: readonly CaseEvent[], who: string, still = nothing) => openWorkIn(fold(caseEvolution, events) as Case, who, still);
const theirs = plannedFollowUp(followUp, { kind: 'person', personId: peer });

describe('the open work of somebody', () => {
  it('is what they lead, the teams that they are on, and what they have not answered', () => {
    expect(inCase(deployed(), lead)).toEqual({ ...noOpenWork, led: 1 });
    expect(inCase(deployed(), peer)).toEqual({ ...noOpenWork, teams: 1 });
    expect(inCase([...deploying(), invited(spare)], spare)).toEqual({ ...noOpenWork, invitations: 1 });
  });

  it('is what they led, also once the team has stood down, until the case is closed', () => {
    expect(inCase(stoodDown(), lead)).toMatchObject({ led: 1, teams: 0 });
    const ended = { ...(fold(caseEvolution, [...stoodDown(), theirs]) as Case), status: 'closed' } as const;
    expect(isNothing(openWorkIn(ended, lead, nothing))).toBe(true);
  });

  it('is the follow-ups that they own', () => {
    expect(inCase([...received(), theirs], peer)).toEqual({ ...noOpenWork, followUps: 1 });
    expect(isNothing(inCase([...received(), theirs], lead))).toBe(true);
  });

  it('stays theirs as far as their other roles go on with it', () => {
    expect(isNothing(inCase([...deployed(), theirs], peer, everything))).toBe(true);
    expect(inCase([...deployed(), theirs], peer, { ...everything, ownsFollowUps: false })).toEqual({ ...noOpenWork, followUps: 1 });
  });

  it('of several cases is counted together', () => {
    const one = { led: 1, teams: 0, invitations: 2, followUps: 3, confirmations: 1 };
    expect(together([one, one, noOpenWork])).toEqual({ led: 2, teams: 0, invitations: 4, followUps: 6, confirmations: 2 });
    expect(isNothing(together([]))).toBe(true);
  });
});
