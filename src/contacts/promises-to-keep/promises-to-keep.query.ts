import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SeenCases, type Reader } from '../../cases/cases.queries.js';
import { ask, isOpenTo } from '../../rights.js';
import { PeopleNames } from '../../roster/roster.queries.js';
import { PromisesToKeep, type PromiseEntry, type PromisesWaiting } from '../contacts.queries.js';
import { promiseEntry } from '../promise-entry.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';

/** More than anybody owes: beyond it, what is shown would not be all. */
const MOST = 200;

@QueryHandler(PromisesToKeep)
export class PromisesToKeepHandler implements IQueryHandler<PromisesToKeep> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader }: PromisesToKeep): Promise<PromisesWaiting> {
    ask('see_promises', reader);
    const rows = this.dataSource.getRepository(OwnContactRow);
    const order = { promiseDue: 'ASC', contactId: 'ASC' } as const;
    const own = isOpenTo('keep_promise', reader, 'own')
      ? await rows.find({ where: { promiseOwner: reader.actor }, order, take: MOST })
      : [];
    const atDesk = isOpenTo('keep_promise', reader, 'of_desk') ? await rows.find({ where: { atDesk: true }, order, take: MOST }) : [];
    const desk = await this.thatMayBeSeen(
      atDesk.filter(({ promiseOwner }) => promiseOwner !== reader.actor),
      reader,
    );
    return { own: await this.named(own, reader), desk: await this.named(desk, reader) };
  }

  /** Without those whose contact belongs to a case that the coordinator may not see. */
  private async thatMayBeSeen(rows: readonly OwnContactRow[], reader: Reader): Promise<readonly OwnContactRow[]> {
    const caseIds = rows.flatMap(({ caseId }) => caseId ?? []);
    const seen = caseIds.length === 0 ? [] : await this.queries.execute(new SeenCases(reader, caseIds));
    return rows.filter(({ caseId }) => caseId === null || seen.some((one) => one.caseId === caseId));
  }

  private async named(rows: readonly OwnContactRow[], { actor }: Reader): Promise<readonly PromiseEntry[]> {
    const people = rows.flatMap(({ memberId, promiseOwner }) => [memberId, ...(promiseOwner === null ? [] : [promiseOwner])]);
    const names = people.length === 0 ? {} : await this.queries.execute(new PeopleNames([...new Set(people)]));
    return rows.map(({ contactId, contact }) => promiseEntry(contactId, contact, actor, names));
  }
}
