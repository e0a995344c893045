import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';
import { AutomationActing } from '../../commands/automation-acting.js';
import { commandOf } from '../../commands/commands-on.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { PromiseKeeperRow } from '../reading/promise-keeper.entity.js';
import { PassPromise } from './pass-promise.command.js';

interface LeftBehind {
  readonly id: string;
  readonly contactId: string;
}

const NAME = 'pass-promises-on';

/** Takes the open promises of those who were deactivated, or lost the role for them, to the coordinators' desk. */
@Injectable()
export class PassPromises implements ToDo<LeftBehind> {
  readonly name = 'pass_promises';
  readonly projection = 'own_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly LeftBehind[]> {
    const rows = await tx
      .createQueryBuilder(OwnContactRow, 'row')
      .innerJoin(PromiseKeeperRow, 'keeper', 'keeper.personId = row.promiseOwner AND NOT keeper.able')
      .select(['row.contactId AS "contactId"', 'row.datedRevision AS "datedRevision"', 'keeper.changedBy AS "changedBy"'])
      .orderBy('row.contactId')
      .limit(limit)
      .getRawMany<{ contactId: string; datedRevision: number; changedBy: string }>();
    return rows.map(({ contactId, datedRevision, changedBy }) => ({ id: `${contactId}/${datedRevision}/${changedBy}`, contactId }));
  }

  /** It is due as soon as it is seen. */
  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send({ id, contactId }: LeftBehind): Promise<void> {
    await this.commands.execute(commandOf(PassPromise, { contactId }, this.acting.for(NAME, id)));
  }
}
