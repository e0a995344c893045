import { activeDeployment, leadOf, openFollowUps, type Case } from './case.state.js';
import { countsOn } from './counts-on.js';

/** What waits for somebody in open cases, as numbers: never of which case, nor what. */
export interface OpenWork {
  /** Open cases that they lead, or whose team that has stood down they led. */
  readonly led: number;
  /** Teams at work that they are on beside those they lead. */
  readonly teams: number;
  /** Invitations that they have not answered. */
  readonly invitations: number;
  readonly followUps: number;
  /** Approvals that they gave by telephone and have still to confirm. */
  readonly confirmations: number;
}

/** What somebody can go on with by the roles that they are left with. */
export interface StillDoes {
  readonly serves: boolean;
  readonly ownsFollowUps: boolean;
  readonly decidesApprovals: boolean;
}

export const noOpenWork: OpenWork = { led: 0, teams: 0, invitations: 0, followUps: 0, confirmations: 0 };

/** What of a case others have to go on with (docs/decisions/0024): all that waits for somebody and that they can do no longer. */
export function openWorkIn(state: Case, personId: string, still: StillDoes): OpenWork {
  if (state.status !== 'open') return noOpenWork;
  const { approval } = state;
  const leads = leadOf(state) === personId;
  const invited = activeDeployment(state)?.members[personId]?.status === 'invited';
  const onTeam = countsOn(state, personId) && !invited && !leads;
  const followUps = openFollowUps(state).filter(({ owner }) => owner.kind === 'person' && owner.personId === personId);
  const toConfirm = approval.status === 'phoned' && !approval.confirmed && !approval.passedToDesk && approval.approverId === personId;
  return {
    led: !still.serves && leads ? 1 : 0,
    teams: !still.serves && onTeam ? 1 : 0,
    invitations: !still.serves && invited ? 1 : 0,
    followUps: still.ownsFollowUps ? 0 : followUps.length,
    confirmations: !still.decidesApprovals && toConfirm ? 1 : 0,
  };
}

export function together(all: readonly OpenWork[]): OpenWork {
  return all.reduce(
    (sum, one) => ({
      led: sum.led + one.led,
      teams: sum.teams + one.teams,
      invitations: sum.invitations + one.invitations,
      followUps: sum.followUps + one.followUps,
      confirmations: sum.confirmations + one.confirmations,
    }),
    noOpenWork,
  );
}

export function isNothing(work: OpenWork): boolean {
  return Object.values(work).every((count) => count === 0);
}
