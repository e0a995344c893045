import { defaultPolicyTerms } from '../../vocabulary/index.js';
import { agency, approver, lead, mentalHealthLead, peer } from './case.testkit.js';
import type { DeploymentFacts } from './deployment-facts.js';
import type { MemberFacts } from './facts.js';

/** Facts around a deployment that every spec of it starts from: nothing speaks against anybody. */
export const thisCase = 'e0000000-0000-4000-8000-000000000001';
export const otherCase = 'e0000000-0000-4000-8000-000000000002';
export const otherAgency = 'a0000000-0000-4000-8000-000000000002';
/** A second member, for those who replace or are asked besides. */
export const spare = 'c0000000-0000-4000-8000-000000000006';

export function fitMember(memberId: string, change: Partial<MemberFacts> = {}): MemberFacts {
  return {
    memberId,
    active: true,
    programs: ['telecommunicator_911'],
    agencyId: otherAgency,
    unitId: null,
    disciplines: ['dispatcher'],
    teamRoles: ['peer', 'team_lead', 'mental_health_lead'],
    trainingHours: 60,
    credentialedUntil: { peer: '2027-06-30', team_lead: '2027-06-30', mental_health_lead: '2027-06-30' },
    unavailableUntil: null,
    lastIntervention: null,
    ...change,
  };
}

/** The facts with members changed: `facts({ [peer]: { active: false } })`. */
export function facts(
  members: Readonly<Record<string, Partial<MemberFacts>>> = {},
  change: Partial<DeploymentFacts> = {},
): DeploymentFacts {
  const everybody = [lead, peer, mentalHealthLead, approver, spare];
  return {
    caseId: thisCase,
    agency: { agencyId: agency, eligibility: 'in_region', hasUnits: false },
    policy: defaultPolicyTerms,
    members: Object.fromEntries(everybody.map((id) => [id, fitMember(id, members[id])])),
    heldElsewhere: [],
    ...change,
  };
}

/** A large agency, with units. */
export const withUnits: DeploymentFacts['agency'] = { agencyId: agency, eligibility: 'in_region', hasUnits: true };
/** An agency outside the region and without an agreement. */
export const outside: DeploymentFacts['agency'] = { agencyId: agency, eligibility: 'outside', hasUnits: false };
