import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acting, commandOf, LeftBehind } from '../../../commands/index.js';
import { FollowUpOwnerRow } from '../../reading/follow-up-owner.entity.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { PassApprovalConfirmation } from './pass-approval-confirmation.command.js';

interface Row {
  readonly id: string;
  readonly caseId: string;
}

/** Takes to the coordinators' desk what waits for the confirmation of an approver who was deactivated, or is none any more. */
@Injectable()
export class PassApprovalConfirmations extends LeftBehind<Row> {
  readonly name = 'pass-approval-confirmations-on';
  readonly projection = 'case_list';

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly Row[]> {
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

  protected override command({ caseId }: Row, acting: Acting) {
    return commandOf(PassApprovalConfirmation, { caseId }, acting);
  }
}
