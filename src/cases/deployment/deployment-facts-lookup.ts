import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindMembers } from '../../roster/roster.queries.js';
import type { Deciding } from '../../vocabulary/index.js';
import { activeDeployment, type CaseState, type DeploymentFacts, existing, type MemberFacts, membersIn } from '../domain/index.js';
import { MemberHistory } from './member-history.js';
import { Neighbours } from '../neighbours.js';
import { ReservationStreams } from './reservation-streams.js';

/** Looks up what a decision on a deployment is told of members, agency and policy: as of now, from events, never late. */
@Injectable()
export class DeploymentFactsLookup {
  constructor(
    private readonly queries: QueryBus,
    private readonly neighbours: Neighbours,
    private readonly reservations: ReservationStreams,
    private readonly history: MemberHistory,
  ) {}

  /** Whom the team that is at work counts on, invited or more, as the roster has them. */
  async teamOf(caseId: string, state: CaseState, now: string): Promise<readonly MemberFacts[]> {
    const deployment = activeDeployment(existing(state));
    if (!deployment) return [];
    const counted = membersIn(deployment, 'invited', 'accepted', 'on_team').map(({ memberId }) => memberId);
    return Object.values((await this.around(caseId, state, counted, now)).members);
  }

  /** @throws Refusal `case_not_found` */
  async around(caseId: string, state: CaseState, memberIds: readonly string[], now: string): Promise<DeploymentFacts> {
    const { facts } = existing(state);
    const [policy, agency, found] = await Promise.all([
      this.neighbours.policyOf(state),
      this.neighbours.agency(facts.agencyId, now),
      this.queries.execute(new FindMembers(memberIds)),
    ]);
    const members = await Promise.all(
      found.map(async ({ name: _, ...member }) => {
        const reservation = await this.reservations.now(member.memberId);
        const [heldElsewhere, lastIntervention] = await Promise.all([
          this.reservations.isHeldElsewhere(member.memberId, caseId, reservation),
          this.history.lastIntervention(member.memberId, caseId, reservation, policy.coolDownDays, now),
        ]);
        return { heldElsewhere, facts: { ...member, lastIntervention } };
      }),
    );
    return {
      caseId,
      agency,
      policy,
      members: Object.fromEntries(members.map((one) => [one.facts.memberId, one.facts])),
      heldElsewhere: members.filter((one) => one.heldElsewhere).map((one) => one.facts.memberId),
    };
  }
}

interface Asked<C> {
  readonly state: CaseState;
  readonly command: C;
  readonly deciding: Deciding;
}

/** For decisions that are told of members. @param whom those whom the command is about */
export function factsOf<C extends { readonly caseId: string }>(whom: (command: C, state: CaseState) => readonly string[]) {
  return {
    from: DeploymentFactsLookup,
    find: async (lookup: DeploymentFactsLookup, { state, command, deciding }: Asked<C>) => ({
      facts: await lookup.around(command.caseId, state, whom(command, state), deciding.now),
    }),
  };
}

/** For decisions on one member. */
export const factsOfMember = factsOf((command: { readonly caseId: string; readonly memberId: string }) => [command.memberId]);
