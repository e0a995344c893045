import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refuse } from '../../libs/event-sourcing/index.js';
import { FindAgency } from '../agencies/agencies.queries.js';
import { PolicyInForce, PolicyVersion } from '../policy/policy.queries.js';
import { canServe, FindMembers, FindPerson, type MemberFound } from '../roster/roster.queries.js';
import type { Deciding, PolicyTerms } from '../vocabulary/index.js';
import {
  agencyConflict,
  type AgencyFacts,
  type CaseState,
  existing,
  mayOwnFollowUps,
  type OwnerFacts,
  type RequestFacts,
} from './domain/index.js';

/** What a decision on a case must know from elsewhere, looked up at the moment of the decision. */
@Injectable()
export class Neighbours {
  constructor(private readonly queries: QueryBus) {}

  /** The version that a new case pins. */
  async policyInForce(): Promise<number> {
    return (await this.queries.execute(new PolicyInForce())).version;
  }

  /** The terms that the case has pinned. @throws Refusal `case_not_found` */
  policyOf(state: CaseState): Promise<PolicyTerms> {
    return this.queries.execute(new PolicyVersion(existing(state).policyVersion));
  }

  /** What the register says of an agency; null where it does not know it. */
  async agency(agencyId: string | undefined, now: string): Promise<AgencyFacts | null> {
    if (!agencyId) return null;
    const found = await this.queries.execute(new FindAgency(agencyId, now));
    return found && { agencyId, eligibility: found.eligibility, hasUnits: found.hasUnits };
  }

  /**
   * The agency that a request names, which the register must know, with its unit; null where none is named.
   *
   * @throws Refusal `agency_unknown`, `unit_unknown`
   */
  async knownAgency(facts: RequestFacts, now: string): Promise<AgencyFacts | null> {
    const { agencyId, unitId } = facts;
    if (!agencyId) return null;
    const found = await this.queries.execute(new FindAgency(agencyId, now));
    if (!found)
      refuse('agency_unknown', {
        field: 'agencyId',
        en: 'The register has no such agency. Choose one from it, or leave it out for now.',
        es: 'El registro no tiene esa agencia. Elija una de la lista, o déjela sin elegir por ahora.',
      });
    if (unitId && !found.units.some((unit) => unit.unitId === unitId)) {
      refuse('unit_unknown', {
        field: 'unitId',
        en: 'That agency has no such unit. Choose one of its units, or leave it out for now.',
        es: 'Esa agencia no tiene esa unidad. Elija una de sus unidades, o déjela sin elegir por ahora.',
      });
    }
    return { agencyId, eligibility: found.eligibility, hasUnits: found.hasUnits };
  }

  /** Whether somebody could see a case because a follow-up of it is theirs. */
  async mayOwnFollowUps(personId: string): Promise<boolean> {
    const person = await this.queries.execute(new FindPerson(personId));
    return person !== null && person.active && mayOwnFollowUps(person.roles);
  }

  /** What is known of somebody who is to own a follow-up of this case. */
  async asOwner(personId: string, state: CaseState, now: string): Promise<OwnerFacts> {
    const { facts } = existing(state);
    const [mayOwn, members, agency] = await Promise.all([
      this.mayOwnFollowUps(personId),
      this.members([personId]),
      this.agency(facts.agencyId, now),
    ]);
    return { mayOwn, ofOwnAgency: members.some((one) => agencyConflict(one, agency, existing(state)) === 'own_agency') };
  }

  /** Whether a team can count on somebody: they have not left, and are in a role of a member. */
  async canServe(personId: string): Promise<boolean> {
    const person = await this.queries.execute(new FindPerson(personId));
    return person !== null && canServe(person);
  }

  /** What the roster says of these members. */
  members(memberIds: readonly string[]): Promise<readonly MemberFound[]> {
    return this.queries.execute(new FindMembers(memberIds));
  }

  async isApprover(personId: string): Promise<boolean> {
    const person = await this.queries.execute(new FindPerson(personId));
    return person !== null && person.active && person.roles.includes('approver');
  }
}

/** For decisions that are judged by the terms that the case has pinned. */
export const pinnedPolicy = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { state }: { readonly state: CaseState }) => ({ policy: await neighbours.policyOf(state) }),
};

/** The same, and what the register says of the agency that asked. */
export const agencyOfCase = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { state, deciding }: { readonly state: CaseState; readonly deciding: Deciding }) => ({
    policy: await neighbours.policyOf(state),
    agency: await neighbours.agency(existing(state).facts.agencyId, deciding.now),
  }),
};
