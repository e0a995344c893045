import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing, commandOf } from '../../../commands/index.js';
import { MemberReservation } from './member-reservation.entity.js';
import { ReleaseMember } from './release-member.command.js';

/**
 * Lets members go: after a decline or a stand-down, when the case ends, and when a claim ran out because the service
 * died between the reservation and the case.
 */
@Injectable()
export class ReleaseMembers implements ToDo<MemberReservation> {
  readonly name = 'release_members';
  readonly projection = 'member_reservations';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  due(now: Date, limit: number, tx: EntityManager): Promise<readonly MemberReservation[]> {
    return tx.find(MemberReservation, { where: { dueAt: LessThanOrEqual(now) }, order: { dueAt: 'ASC' }, take: limit });
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    const next = await tx.findOne(MemberReservation, { where: { dueAt: MoreThan(now) }, order: { dueAt: 'ASC' } });
    return next?.dueAt ?? null;
  }

  async send({ id, memberId, caseId }: MemberReservation): Promise<void> {
    await this.commands.execute(commandOf(ReleaseMember, { memberId, caseId }, this.acting.for('release-members', id)));
  }
}
