import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';
import { AutomationActing, commandOf } from '../../commands/index.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { ForgetPromisedContact } from './forget-promised-contact.command.js';

interface Ended {
  readonly id: string;
  readonly contactId: string;
}

/** Forgets whom to call back of promises that were kept an hour ago, and at once of those taken back and of withdrawn contacts. */
@Injectable()
export class ForgetPromisedContacts implements ToDo<Ended> {
  readonly name = 'forget_promised_contacts';
  readonly projection = 'own_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly Ended[]> {
    const rows = await tx.find(OwnContactRow, { where: { forgetAt: LessThanOrEqual(now) }, order: { forgetAt: 'ASC' }, take: limit });
    return rows.map(({ contactId, endedBy }) => ({ id: `${contactId}/${endedBy}`, contactId }));
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    return (await tx.findOne(OwnContactRow, { where: { forgetAt: MoreThan(now) }, order: { forgetAt: 'ASC' } }))?.forgetAt ?? null;
  }

  async send({ id, contactId }: Ended): Promise<void> {
    await this.commands.execute(commandOf(ForgetPromisedContact, { contactId }, this.acting.for('forget-promised-contacts', id)));
  }
}
