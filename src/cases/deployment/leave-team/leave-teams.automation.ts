import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { commandOf } from '../../../commands/commands-on.js';
import { MemberHold } from '../../reading/member-hold.entity.js';
import { MemberStanding } from '../../reading/member-standing.entity.js';
import { LeaveTeam } from './leave-team.command.js';

interface StillCounted {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string;
}

const NAME = 'stand-down-who-left';

/** Stands down, in the case that has them, those who were deactivated, or have no role of a member any more. */
@Injectable()
export class LeaveTeams implements ToDo<StillCounted> {
  readonly name = NAME;
  readonly projection = 'member_engagements';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

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

  /** It is due as soon as it is seen. */
  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send({ id, caseId, memberId }: StillCounted): Promise<void> {
    await this.commands.execute(commandOf(LeaveTeam, { caseId, memberId }, this.acting.for(NAME, id)));
  }
}
