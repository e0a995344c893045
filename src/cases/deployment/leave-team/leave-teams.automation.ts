import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acting, commandOf, LeftBehind } from '../../../commands/index.js';
import { MemberHold } from '../../reading/member-hold.entity.js';
import { MemberStanding } from '../../reading/member-standing.entity.js';
import { LeaveTeam } from './leave-team.command.js';

interface StillCounted {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string;
}

/** Stands down, in the case that has them, those who were deactivated, or have no role of a member any more. */
@Injectable()
export class LeaveTeams extends LeftBehind<StillCounted> {
  readonly name = 'stand-down-who-left';
  readonly projection = 'member_engagements';

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly StillCounted[]> {
    const rows = await tx
      .createQueryBuilder(MemberHold, 'hold')
      .innerJoin(MemberStanding, 'member', 'member."personId"::text = hold."memberId" AND NOT member.able')
      .select(['hold.memberId AS "memberId"', 'hold.caseId AS "caseId"', 'member.changedBy AS "changedBy"'])
      .orderBy('hold.memberId')
      .limit(limit)
      .getRawMany<{ memberId: string; caseId: string; changedBy: string }>();
    return rows.map(({ memberId, caseId, changedBy }) => ({ id: `${memberId}/${caseId}/${changedBy}`, caseId, memberId }));
  }

  protected override command({ caseId, memberId }: StillCounted, acting: Acting) {
    return commandOf(LeaveTeam, { caseId, memberId }, acting);
  }
}
