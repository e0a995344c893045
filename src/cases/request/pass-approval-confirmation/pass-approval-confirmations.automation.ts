import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { commandOf } from '../../../commands/commands-on.js';
import { FollowUpOwnerRow } from '../../reading/follow-up-owner.entity.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { PassApprovalConfirmation } from './pass-approval-confirmation.command.js';

interface LeftBehind {
  readonly id: string;
  readonly caseId: string;
}

const NAME = 'pass-approval-confirmations-on';

/** Takes to the coordinators' desk what waits for the confirmation of an approver who was deactivated, or is none any more. */
@Injectable()
export class PassApprovalConfirmations implements ToDo<LeftBehind> {
  readonly name = NAME;
  readonly projection = 'follow_up_worklist';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly LeftBehind[]> {
    const rows = await tx
      .createQueryBuilder(WorklistItemRow, 'item')
      .innerJoin(
        FollowUpOwnerRow,
        'approver',
        `approver."personId"::text = item."ownerId" AND NOT (approver.active AND 'approver' = ANY(approver.roles))`,
      )
      .select(['item.caseId AS "caseId"', 'item.datedRevision AS revision', 'approver.changedBy AS "changedBy"'])
      .where(`item.duty = 'approval_confirmation'`)
      .orderBy('item.dueSort')
      .addOrderBy('item.id')
      .limit(limit)
      .getRawMany<{ caseId: string; revision: number; changedBy: string }>();
    return rows.map(({ caseId, revision, changedBy }) => ({ id: `${caseId}/${revision}/${changedBy}`, caseId }));
  }

  /** It is due as soon as it is seen. */
  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send({ id, caseId }: LeftBehind): Promise<void> {
    await this.commands.execute(commandOf(PassApprovalConfirmation, { caseId }, this.acting.for(NAME, id)));
  }
}
