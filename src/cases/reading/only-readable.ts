import type { QueryBus } from '@nestjs/cqrs';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { coordinatorsNow } from '../coordinators.js';
import { anotherCouldTakeIt, type Reader, seesEveryCase, seesOwnCases } from '../domain/index.js';
import { CaseListRow } from './case-list.entity.js';

/**
 * Narrows cases (under the alias `row`) to those that somebody may see: none at all for who has no role for cases. One's
 * own are looked up first and by themselves: they are few, however many others there are.
 *
 * @param areFew an index finds fewer cases than are anybody's own: each is looked at as it is found
 */
export async function onlyReadable(
  rows: SelectQueryBuilder<CaseListRow>,
  reader: Reader,
  queries: QueryBus,
  { areFew = false } = {},
): Promise<void> {
  if (seesEveryCase(reader)) {
    const hidden = await hiddenFrom(reader, rows.connection.manager, queries);
    if (hidden.length > 0) rows.andWhere('row.id <> ALL(:hidden)', { hidden });
    return;
  }
  if (!seesOwnCases(reader)) {
    rows.andWhere('false');
    return;
  }
  const own = rows.subQuery().select('own.id').from(CaseListRow, 'own').where(isOwn('own'));
  rows.andWhere(areFew ? isOwn('row') : `row.id = ANY(ARRAY${own.getQuery()})`, { reader: reader.actor, readAt: reader.now });
}

const isOwn = (alias: string) => `${alias}.readers @> ARRAY[:reader] AND coalesce(${alias}."readersUntil" ->> :reader > :readAt, true)`;

/**
 * The cases in which a coordinator has a conflict and that another could take: few, found by an index. The roster is asked
 * only where there is one. Cases that are theirs by name, in a role of the team, stay.
 */
export async function hiddenFrom(reader: Reader, manager: EntityManager, queries: QueryBus): Promise<readonly string[]> {
  if (!seesEveryCase(reader)) return [];
  const rows = manager.getRepository(CaseListRow).createQueryBuilder('row').select(['row.id', 'row.conflicted']);
  rows.where('row.conflicted @> ARRAY[:reader]', { reader: reader.actor });
  if (seesOwnCases(reader)) rows.andWhere('NOT row.readers @> ARRAY[:reader]');
  const found = await rows.getMany();
  if (found.length === 0) return [];
  const coordinators = await coordinatorsNow(queries);
  return found.flatMap(({ id, conflicted }) => (anotherCouldTakeIt(reader.actor, conflicted, coordinators) ? [id] : []));
}
