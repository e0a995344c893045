import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acting, commandOf, LeftBehind } from '../../commands/index.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { PromiseKeeperRow } from '../reading/promise-keeper.entity.js';
import { PassPromise } from './pass-promise.command.js';

interface Row {
  readonly id: string;
  readonly contactId: string;
}

/** Takes the open promises of those who were deactivated, or lost the role for them, to the coordinators' desk. */
@Injectable()
export class PassPromises extends LeftBehind<Row> {
  readonly name = 'pass-promises-on';
  readonly projection = 'own_contacts';

  async due(_now: Date, limit: number, tx: EntityManager): Promise<readonly Row[]> {
    const rows = await tx
      .createQueryBuilder(OwnContactRow, 'row')
      .innerJoin(PromiseKeeperRow, 'keeper', 'keeper.personId = row.promiseOwner AND NOT keeper.able')
      .select(['row.contactId AS "contactId"', 'row.datedRevision AS "datedRevision"', 'keeper.changedBy AS "changedBy"'])
      .orderBy('row.contactId')
      .limit(limit)
      .getRawMany<{ contactId: string; datedRevision: number; changedBy: string }>();
    return rows.map(({ contactId, datedRevision, changedBy }) => ({ id: `${contactId}/${datedRevision}/${changedBy}`, contactId }));
  }

  protected override command({ contactId }: Row, acting: Acting) {
    return commandOf(PassPromise, { contactId }, acting);
  }
}
