import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';
import { AutomationActing, commandOf, TIME_ZONE } from '../../commands/index.js';
import { PolicyInForce } from '../../policy/policy.queries.js';
import { overdueFrom } from '../../vocabulary/index.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';
import { EscalatePromise } from './escalate-promise.command.js';

interface LatePromise {
  readonly id: string;
  readonly contactId: string;
  readonly tellFrom: number;
}

const NAME = 'escalate-overdue-promises';
const HOUR_MS = 3_600_000;
/** How far the end of a day, in any zone, may lie from where the day is sorted. */
const DAY_ENDS_BEFORE_MS = 12 * HOUR_MS;
const DAY_ENDS_AFTER_MS = 36 * HOUR_MS;
/** How many of those to come are looked at to find the next; a worker that is told a time too late looks again soon by itself. */
const SOONEST = 20;

/** Tells the coordinators' desk of promises that are late by the hours of the policy in force. Another date is another promise. */
@Injectable()
export class EscalatePromises implements ToDo<LatePromise> {
  readonly name = 'escalate_promises';
  readonly projection = 'own_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly acting: AutomationActing,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly LatePromise[]> {
    const afterMs = await this.afterMs();
    const latest = new Date(now.getTime() - afterMs + DAY_ENDS_BEFORE_MS);
    const rows = await tx.find(OwnContactRow, {
      where: { awaitsDesk: LessThanOrEqual(latest) },
      order: { awaitsDesk: 'ASC' },
      take: limit,
    });
    return this.late(rows, afterMs).filter(({ tellFrom }) => tellFrom <= now.getTime());
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    const afterMs = await this.afterMs();
    const earliest = new Date(now.getTime() - afterMs - DAY_ENDS_AFTER_MS);
    const rows = await tx.find(OwnContactRow, { where: { awaitsDesk: MoreThan(earliest) }, order: { awaitsDesk: 'ASC' }, take: SOONEST });
    const next = this.late(rows, afterMs).flatMap(({ tellFrom }) => (tellFrom > now.getTime() ? [tellFrom] : []));
    return next.length === 0 ? null : new Date(Math.min(...next));
  }

  async send({ id, contactId }: LatePromise): Promise<void> {
    await this.commands.execute(commandOf(EscalatePromise, { contactId }, this.acting.for(NAME, id)));
  }

  private late(rows: readonly OwnContactRow[], afterMs: number): readonly LatePromise[] {
    return rows.map(({ contactId, datedRevision, contact }) => ({
      id: `${contactId}/${datedRevision}`,
      contactId,
      tellFrom: overdueFrom(contact.promise!.dueAt, this.zone) + afterMs,
    }));
  }

  private async afterMs(): Promise<number> {
    return (await this.queries.execute(new PolicyInForce())).terms.escalateToDeskAfterHours * HOUR_MS;
  }
}
