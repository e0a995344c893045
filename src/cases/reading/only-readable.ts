import type { SelectQueryBuilder } from 'typeorm';
import { seesEveryCase, seesOwnCases, type Reader } from '../domain/case-readers.js';
import { CaseListRow } from './case-list.entity.js';

/**
 * Narrows cases (under the alias `row`) to those that somebody may see: none at all for who has no role for cases. One's
 * own are looked up first and by themselves: they are few, however many others there are.
 */
export function onlyReadable(rows: SelectQueryBuilder<CaseListRow>, reader: Reader): void {
  if (seesEveryCase(reader)) return;
  if (!seesOwnCases(reader)) {
    rows.andWhere('false');
    return;
  }
  const own = rows.subQuery().select('own.id').from(CaseListRow, 'own').where('own.readers @> ARRAY[:reader]').getQuery();
  rows.andWhere(`row.id = ANY(ARRAY${own})`, { reader: reader.actor });
}
