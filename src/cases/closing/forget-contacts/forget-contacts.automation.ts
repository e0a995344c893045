import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing } from '../../../commands/automation-acting.js';
import { commandOf } from '../../../commands/commands-on.js';
import { ForgetContacts } from './forget-contacts.command.js';
import { KeptContacts } from './kept-contacts.entity.js';

interface Ended {
  readonly id: string;
  readonly caseId: string;
}

/** Forgets the contacts of cases that ended a day ago: nothing personal is kept longer than something is due. */
@Injectable()
export class ForgetContactsOfEndedCases implements ToDo<Ended> {
  readonly name = 'forget_contacts';
  readonly projection = 'kept_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly Ended[]> {
    const where = { keeps: true, forgetAt: LessThanOrEqual(now) };
    const rows = await tx.find(KeptContacts, { where, order: { forgetAt: 'ASC' }, take: limit });
    return rows.map(({ caseId, endedBy }) => ({ id: `${caseId}/${endedBy}`, caseId }));
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    const where = { keeps: true, forgetAt: MoreThan(now) };
    return (await tx.findOne(KeptContacts, { where, order: { forgetAt: 'ASC' } }))?.forgetAt ?? null;
  }

  async send({ id, caseId }: Ended): Promise<void> {
    await this.commands.execute(commandOf(ForgetContacts, { caseId }, this.acting.for('forget-contacts', id)));
  }
}
