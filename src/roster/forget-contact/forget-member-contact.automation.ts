import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';
import { AutomationActing, commandOf } from '../../commands/index.js';
import { PolicyInForce } from '../../policy/policy.queries.js';
import { ForgetMemberContact } from './forget-member-contact.command.js';
import { KeptMemberContacts } from './kept-member-contacts.entity.js';

interface Former {
  readonly id: string;
  readonly personId: string;
}

const DAY_MS = 86_400_000;

/** Forgets how people are reached who were deactivated as many days ago as the policy in force says. */
@Injectable()
export class ForgetContactsOfFormerMembers implements ToDo<Former> {
  readonly name = 'forget_member_contacts';
  readonly projection = 'member_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly acting: AutomationActing,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly Former[]> {
    const where = { keeps: true, inactiveSince: LessThanOrEqual(new Date(now.getTime() - (await this.keptForMs()))) };
    const rows = await tx.find(KeptMemberContacts, { where, order: { inactiveSince: 'ASC' }, take: limit });
    return rows.map(({ personId, changedBy }) => ({ id: `${personId}/${changedBy}`, personId }));
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    const keptForMs = await this.keptForMs();
    const where = { keeps: true, inactiveSince: MoreThan(new Date(now.getTime() - keptForMs)) };
    const next = await tx.findOne(KeptMemberContacts, { where, order: { inactiveSince: 'ASC' } });
    return next?.inactiveSince ? new Date(next.inactiveSince.getTime() + keptForMs) : null;
  }

  async send({ id, personId }: Former): Promise<void> {
    await this.commands.execute(commandOf(ForgetMemberContact, { personId }, this.acting.for('forget-member-contacts', id)));
  }

  private async keptForMs(): Promise<number> {
    const { terms } = await this.queries.execute(new PolicyInForce());
    return terms.forgetFormerMembersAfterDays * DAY_MS;
  }
}
