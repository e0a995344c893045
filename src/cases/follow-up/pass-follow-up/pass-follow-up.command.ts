import { Decision } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { type CaseState, openFollowUps } from '../../domain/index.js';
import { Neighbours } from '../../neighbours.js';
import { passFollowUp } from './pass-follow-up.decision.js';

/** The owner of a follow-up can see to it no longer; sent by the clock. */
export class PassFollowUp extends CaseCommand({ right: 'keep_by_the_clock' }) {
  readonly followUpId: string;
}

interface Passing {
  readonly command: PassFollowUp;
  readonly state: CaseState;
}

const owner = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { command: { followUpId }, state }: Passing) => {
    const of = state.status === 'open' ? openFollowUps(state).find(({ id }) => id === followUpId)?.owner : undefined;
    return { mayOwn: of?.kind === 'person' && (await neighbours.mayOwnFollowUps(of.personId)) };
  },
};

export class PassFollowUpHandler extends Decision(PassFollowUp, passFollowUp, owner) {}
