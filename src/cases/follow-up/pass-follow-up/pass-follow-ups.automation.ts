import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acting, commandOf, LeftBehind } from '../../../commands/index.js';
import { FollowUpOwnerRow } from '../../reading/follow-up-owner.entity.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { PassFollowUp } from './pass-follow-up.command.js';

interface Row {
  readonly id: string;
  readonly caseId: string;
  readonly followUpId: string;
}

/** Takes the open follow-ups of those who were deactivated, or lost the role for them, to the coordinators' desk. */
@Injectable()
export class PassFollowUps extends LeftBehind<Row> {
  readonly name = 'pass-follow-ups-on';
  readonly projection = 'case_list';

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly Row[]> {
    const rows = await tx
      .createQueryBuilder(WorklistItemRow, 'item')
      .innerJoin(FollowUpOwnerRow, 'owner', 'owner."personId"::text = item."ownerId" AND NOT owner.able')
      .select(['item.id AS "followUpId"', 'item.caseId AS "caseId"', 'item.datedRevision AS revision', 'owner.changedBy AS "changedBy"'])
      .where(`item.duty = 'follow_up'`)
      .orderBy('item.dueSort')
      .addOrderBy('item.id')
      .limit(limit)
      .getRawMany<{ followUpId: string; caseId: string; revision: number; changedBy: string }>();
    return rows.map(({ followUpId, caseId, revision, changedBy }) => ({
      id: `${followUpId}/${revision}/${changedBy}`,
      caseId,
      followUpId,
    }));
  }

  protected override command({ caseId, followUpId }: Row, acting: Acting) {
    return commandOf(PassFollowUp, { caseId, followUpId }, acting);
  }
}
