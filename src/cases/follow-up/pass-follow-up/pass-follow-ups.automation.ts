import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { commandOf } from '../../../commands/commands-on.js';
import { FollowUpOwnerRow } from '../../reading/follow-up-owner.entity.js';
import { WorklistItemRow } from '../../reading/worklist-item.entity.js';
import { PassFollowUp } from './pass-follow-up.command.js';

interface LeftBehind {
  readonly id: string;
  readonly caseId: string;
  readonly followUpId: string;
}

const NAME = 'pass-follow-ups-on';

/** Takes the open follow-ups of those who were deactivated, or lost the role for them, to the coordinators' desk. */
@Injectable()
export class PassFollowUps implements ToDo<LeftBehind> {
  readonly name = NAME;
  readonly projection = 'follow_up_worklist';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly LeftBehind[]> {
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

  /** It is due as soon as it is seen. */
  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send({ id, caseId, followUpId }: LeftBehind): Promise<void> {
    await this.commands.execute(commandOf(PassFollowUp, { caseId, followUpId }, this.acting.for(NAME, id)));
  }
}
