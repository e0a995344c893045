import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { ProjectionRunner, type ToDo } from '../../../../libs/read-side/index.js';
import { AutomationActing, commandOf } from '../../../commands/index.js';
import { CaseStreams } from '../../case-streams.js';
import { type CaseEvent, caseIdOf } from '../../domain/index.js';
import { ForgetContacts } from './forget-contacts.command.js';
import { KeptContacts } from './kept-contacts.entity.js';
import { FORGET_AFTER_HOURS } from './kept-contacts.projection.js';

interface Ended {
  readonly id: string;
  readonly caseId: string;
}

/**
 * Forgets the contacts of cases that ended a day ago: nothing personal is kept longer than something is due. A case that is set
 * aside in the list is read itself; where its events cannot be understood it is refused, again and again, and the log says so.
 */
@Injectable()
export class ForgetContactsOfEndedCases implements ToDo<Ended> {
  readonly name = 'forget_contacts';
  readonly projection = 'kept_contacts';

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
    private readonly cases: CaseStreams,
    private readonly runner: ProjectionRunner,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly Ended[]> {
    const where = { keeps: true, forgetAt: LessThanOrEqual(now) };
    const rows = await tx.find(KeptContacts, { where, order: { forgetAt: 'ASC' }, take: limit });
    const listed = rows.map(({ caseId, endedBy }) => ({ id: `${caseId}/${endedBy}`, caseId }));
    const unlisted = (await this.setAside(now)).filter(({ id }) => listed.every((one) => one.id !== id));
    return [...listed, ...unlisted].slice(0, limit);
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    const where = { keeps: true, forgetAt: MoreThan(now) };
    return (await tx.findOne(KeptContacts, { where, order: { forgetAt: 'ASC' } }))?.forgetAt ?? null;
  }

  private async setAside(now: Date): Promise<readonly Ended[]> {
    const ended: Ended[] = [];
    for (const { projection, stream, at } of await this.runner.setAside()) {
      const caseId = projection === this.projection ? caseIdOf(stream) : null;
      const end = caseId && endOf(await this.cases.history(caseId));
      if (!end || Math.max(at.getTime(), end.recordedAt) + FORGET_AFTER_HOURS * 3_600_000 > now.getTime()) continue;
      ended.push({ id: `${caseId}/${end.id}`, caseId });
    }
    return ended;
  }

  async send({ id, caseId }: Ended): Promise<void> {
    await this.commands.execute(commandOf(ForgetContacts, { caseId }, this.acting.for('forget-contacts', id)));
  }
}

/** The event that ended a case which keeps contacts, with when; null while it is open, or keeps none. */
function endOf(history: readonly StoredEvent<CaseEvent>[]): { readonly id: string; readonly recordedAt: number } | null {
  const end = history.findLast(({ event: { type } }) =>
    ['CaseClosed', 'RequestDeclined', 'CaseReopened', 'DeclineTakenBack', 'PreApprovalTakenBack', 'ContactsForgotten'].includes(type),
  );
  if (end?.event.type !== 'CaseClosed' && end?.event.type !== 'RequestDeclined') return null;
  // An event may have been recorded at no time at all; that it was set aside is then all that is known.
  return { id: end.id, recordedAt: Date.parse(end.metadata?.recordedAt) || 0 };
}
