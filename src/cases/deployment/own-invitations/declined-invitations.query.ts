import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CaseStreams } from '../../case-streams.js';
import type { Reader } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { MemberEngagement } from '../../reading/member-engagement.entity.js';
import { declinedInvitation, type DeclinedInvitation } from './own-invitation.js';

/** A no of longer ago than so many invitations is told by whoever is called. */
const LATEST = 10;

/**
 * Each no of somebody that they can still take back, the last invitation first; told from the events of each case, so that an answer shows
 * at once.
 */
export class DeclinedInvitations extends Query<readonly DeclinedInvitation[]> {
  constructor(readonly member: Reader) {
    super();
  }
}

@QueryHandler(DeclinedInvitations)
export class DeclinedInvitationsHandler implements IQueryHandler<DeclinedInvitations> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseStreams,
  ) {}

  async execute({ member }: DeclinedInvitations): Promise<readonly DeclinedInvitation[]> {
    const rows = this.dataSource.getRepository(MemberEngagement).createQueryBuilder('own').select(['own.id', 'own.caseId']);
    rows.innerJoin(CaseListRow, 'row', 'row.id = own.caseId AND row.open').where('own.memberId = :member', { member: member.actor });
    const found = await rows.andWhere('NOT own.onTeam').orderBy('own.calledAt', 'DESC').addOrderBy('own.id').limit(LATEST).getMany();
    const told = found.map(async ({ caseId }) => {
      const state = await this.cases.now(caseId);
      return state.status === 'none' ? null : declinedInvitation(caseId, state, member);
    });
    return (await Promise.all(told)).filter((one) => one !== null);
  }
}
