import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { understand, type CommandMechanism } from '../../../../libs/event-sourcing/index.js';
import { ListTeamMembers } from '../../../roster/roster.queries.js';
import { COMMAND_MECHANISM, TIME_ZONE } from '../../../commands/index.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { admitToCase, type Case, type CaseEvent, caseEvolution, caseStream, existing, type MemberFacts } from '../../domain/index.js';
import { standingIn } from '../../coordinators.js';
import { Neighbours } from '../../neighbours.js';
import { candidatesOf, type CandidateLists } from './candidates.js';
import { MemberCall } from './member-call.entity.js';
import { MemberEngagement } from '../../reading/member-engagement.entity.js';
import { MemberHold } from '../../reading/member-hold.entity.js';

const DAY_MS = 86_400_000;

/** Who asks, and when. */
export interface CandidatesViewer {
  readonly actor: string;
  readonly roles: readonly PersonRole[];
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** Whom to invite to a case. For coordinators and the lead. @throws Refusal `case_not_found`, `not_your_case` */
export class Candidates extends Query<CandidateLists> {
  constructor(
    readonly caseId: string,
    readonly viewer: CandidatesViewer,
  ) {
    super();
  }
}

@QueryHandler(Candidates)
export class CandidatesHandler implements IQueryHandler<Candidates> {
  constructor(
    private readonly queries: QueryBus,
    private readonly neighbours: Neighbours,
    private readonly dataSource: DataSource,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ caseId, viewer }: Candidates): Promise<CandidateLists> {
    const state = await this.caseNow(caseId);
    admitToCase('work_on_case', await standingIn(this.queries, viewer, state), state);
    const [policy, agency, members] = await Promise.all([
      this.neighbours.policyOf(state),
      this.neighbours.agency(state.facts.agencyId, viewer.now),
      this.queries.execute(new ListTeamMembers()),
    ]);
    const memberId = In(members.map((one) => one.memberId));
    const since = new Date(Date.parse(viewer.now) - (policy.coolDownDays + 2) * DAY_MS);
    const [calls, ends, holds] = await Promise.all([
      this.dataSource.getRepository(MemberCall).findBy({ memberId }),
      this.lastEnds(caseId, since),
      this.dataSource.getRepository(MemberHold).findBy({ memberId }),
    ]);
    const considered = members.map(({ name, ...member }) => {
      const lastCalledAt = calls.find((one) => one.memberId === member.memberId)?.calledAt ?? null;
      return { name, lastCalledAt, member: { ...member, lastIntervention: ends.get(member.memberId) ?? null } };
    });
    const heldElsewhere = holds.filter((one) => one.caseId !== caseId).map((one) => one.memberId);
    const byId = Object.fromEntries(considered.map(({ member }) => [member.memberId, member]));
    const facts = { caseId, policy, agency, members: byId, heldElsewhere };
    return candidatesOf(considered, facts, state, { now: viewer.now, zone: this.zone });
  }

  private async caseNow(caseId: string): Promise<Case> {
    const history = await this.mechanism.store.read<CaseEvent>(caseStream(caseId));
    return existing(understand(this.mechanism.versions, caseEvolution, history).state);
  }

  /** The last end of each member in another case, of those recent enough for a cool-down. */
  private async lastEnds(here: string, since: Date): Promise<ReadonlyMap<string, MemberFacts['lastIntervention']>> {
    const rows = await this.dataSource
      .getRepository(MemberEngagement)
      .createQueryBuilder('row')
      .distinctOn(['row.memberId'])
      .where('row.endedBy >= :since AND row.caseId <> :here', { since, here })
      .orderBy({ 'row.memberId': 'ASC', 'row.endedBy': 'DESC' })
      .getMany();
    return new Map(rows.map(({ memberId, caseId, endedAt }) => [memberId, endedAt === null ? null : { caseId, endedAt }]));
  }
}
