import { Decision } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { Neighbours } from '../../neighbours.js';
import { leaveTeam } from './leave-team.decision.js';

/** Somebody whom the case counts on was deactivated; sent by the clock. */
export class LeaveTeam extends CaseCommand({ right: 'keep_by_the_clock' }) {
  readonly memberId: string;
}

const whetherActive = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { command: { memberId } }: { readonly command: LeaveTeam }) => ({
    isActive: await neighbours.canServe(memberId),
  }),
};

export class LeaveTeamHandler extends Decision(LeaveTeam, leaveTeam, whetherActive) {}
