import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SeenCases } from '../../cases/cases.queries.js';
import { isOpenTo } from '../../rights.js';
import type { When } from '../../vocabulary/index.js';
import { PromisesToKeep, WaitingPromises, WhenPromisesAreDue, type PromiseEntry, type WaitingPromise } from '../contacts.queries.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';

@QueryHandler(WaitingPromises)
export class WaitingPromisesHandler implements IQueryHandler<WaitingPromises> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ reader, of }: WaitingPromises): Promise<readonly WaitingPromise[]> {
    const { own, desk } = await this.queries.execute(new PromisesToKeep(reader));
    return [...(of === 'desk' ? [] : own), ...(of === 'own' ? [] : desk)].map(waiting);
  }
}

function waiting(promise: PromiseEntry): WaitingPromise {
  const { contactId: id, dueAt, own, ownerName } = promise;
  const owner = own ? 'own' : ownerName === null ? 'desk' : 'somebody';
  return { id, kind: 'promise', dueAt, wanted: null, since: null, owner, ownerName, about: promise };
}

/** More than anybody owes: counting stops here. */
const MOST = 200;

@QueryHandler(WhenPromisesAreDue)
export class WhenPromisesAreDueHandler implements IQueryHandler<WhenPromisesAreDue> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reader }: WhenPromisesAreDue): Promise<readonly When[]> {
    const rows = this.dataSource.getRepository(OwnContactRow).createQueryBuilder('row').select(['row.contactId', 'row.caseId']);
    rows.addSelect(['row.promiseOwner', 'row.contact']);
    const own = isOpenTo('keep_promise', reader, 'own') ? 'row.promiseOwner = :actor' : 'false';
    const desk = isOpenTo('keep_promise', reader, 'of_desk') ? 'row.atDesk' : 'false';
    const found = await rows.where(`(${own} OR ${desk})`, { actor: reader.actor }).limit(MOST).getMany();
    const ofOthersCases = found.flatMap(({ promiseOwner, caseId }) => (promiseOwner === reader.actor ? [] : (caseId ?? [])));
    const seen = ofOthersCases.length === 0 ? [] : await this.queries.execute(new SeenCases(reader, ofOthersCases));
    const counted = found.filter(
      ({ promiseOwner, caseId }) => promiseOwner === reader.actor || caseId === null || seen.some((one) => one.caseId === caseId),
    );
    return counted.flatMap(({ contact }) => contact.promise?.dueAt ?? []);
  }
}
