import type { FactsFrom } from '../commands/index.js';
import { isOpenTo } from '../rights.js';
import type { PersonRole } from '../vocabulary/index.js';
import type { PersonState } from './domain/index.js';
import { PersonStreams } from './person-streams.js';

/** What is known of whoever proposed the role in question. */
export interface ProposerNow {
  /** They could still propose it; false where nobody did. */
  readonly proposerMay: boolean;
}

/** Two people grant a role who both may: what somebody proposed who may no longer is proposed by nobody. */
export const proposerNow: FactsFrom<PersonStreams, PersonState, { readonly role: PersonRole }, ProposerNow> = {
  from: PersonStreams,
  find: async (people, { state, command: { role } }) => {
    const by = state?.proposedRoles.find((each) => each.role === role)?.by;
    const proposer = by === undefined ? null : await people.now(by);
    return { proposerMay: proposer?.active === true && isOpenTo('propose_roles', { actor: by!, roles: proposer.roles }, 'every') };
  },
};
