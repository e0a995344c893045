import type { PolicyTerms } from '../../vocabulary/index.js';
import type { AgencyFacts, MemberFacts } from './facts.js';

/**
 * What a decision on a deployment is told from outside its case: looked up by the handler, as of the moment of the
 * command. `lastIntervention` of a member is the last one of another case where there is one.
 */
export interface DeploymentFacts {
  readonly caseId: string;
  /** The agency that asked; null where none is named or the register does not know it. */
  readonly agency: AgencyFacts | null;
  /** Terms of the policy version that the case pins. */
  readonly policy: PolicyTerms;
  readonly members: Readonly<Record<string, MemberFacts>>;
  /** Members whom another case holds at this moment. Which case is nobody's business here. */
  readonly heldElsewhere: readonly string[];
}

/** For a decision on a deployment. */
export interface GivenFacts {
  readonly facts: DeploymentFacts;
}
