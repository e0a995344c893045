import type { SelectQueryBuilder } from 'typeorm';
import { isOpenTo } from '../../../rights.js';
import { seesEveryCase, seesOwnCases, type Reader } from '../../domain/case-readers.js';
import type { WorklistItemRow } from '../../reading/worklist-item.entity.js';

export const worklistScopes = ['mine', 'my_team', 'unassigned', 'all'] as const;
/** Mine; those of the cases that I lead; those that are the coordinators' desk's; every one. */
export type WorklistScope = (typeof worklistScopes)[number];

/**
 * Narrows the items to a scope. The desk's and everybody's are for coordinators. An approver who is on no team finds the
 * approvals that wait for them, and nothing else; who has none of these roles finds nothing.
 */
export function narrowToScope(items: SelectQueryBuilder<WorklistItemRow>, scope: WorklistScope, reader: Reader): void {
  const seesCases = seesEveryCase(reader) || seesOwnCases(reader);
  switch (scope) {
    case 'mine':
      items.andWhere('item.ownerId = :actor', { actor: reader.actor });
      if (!seesCases) items.andWhere(isOpenTo('see_approvals', reader, 'every') ? `item.duty = 'approval_confirmation'` : 'false');
      return;
    case 'my_team':
      items.andWhere('item.leadId = :actor', { actor: reader.actor });
      if (!seesCases) items.andWhere('false');
      return;
    case 'unassigned':
      items.andWhere(seesEveryCase(reader) ? 'item.ownerId IS NULL' : 'false');
      return;
    case 'all':
      if (!seesEveryCase(reader)) items.andWhere('false');
  }
}
