import type { Discipline, Program, TeamRole, When } from '../../vocabulary/index.js';

/** What the roster says of a person at the moment of a decision, handed in with the command. */
export interface MemberFacts {
  readonly memberId: string;
  readonly active: boolean;
  readonly programs: readonly Program[];
  readonly agencyId: string | null;
  readonly unitId: string | null;
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
  readonly trainingHours: number;
  /** By team role, the last day on which a credential for it holds; a role without one is left out. */
  readonly credentialedUntil: Readonly<Partial<Record<TeamRole, string>>>;
  /** Said by the member: not available before that day; null where available. */
  readonly unavailableUntil: string | null;
  /** End of the last intervention held in a deployment of theirs, with the case it belongs to. */
  readonly lastIntervention: { readonly caseId: string; readonly endedAt: When } | null;
}

/** Whether the agency may be served without pre-approval, as known at the moment of a decision. */
export type Eligibility = 'in_region' | 'under_agreement' | 'outside';

/** What the register of agencies says of the agency that asked. */
export interface AgencyFacts {
  readonly agencyId: string;
  readonly eligibility: Eligibility;
  /** A large agency has units: another unit of the same agency is not a conflict of itself. */
  readonly hasUnits: boolean;
}
