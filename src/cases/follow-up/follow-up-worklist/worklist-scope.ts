import type { SelectQueryBuilder } from 'typeorm';
import { isOpenTo } from '../../../rights.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { narrowToStepsLeft } from '../../reading/steps-left.js';
import type { WorklistItemRow } from '../../reading/worklist-item.entity.js';

export const worklistScopes = ['mine', 'my_team', 'unassigned', 'all'] as const;
/** Mine; those of the cases that I lead; those that are the coordinators' desk's; every one. */
export type WorklistScope = (typeof worklistScopes)[number];

/** Narrows the items to a part of a scope; no item is in two parts of one. */
export type PartOfScope = {
  readonly narrow: (items: SelectQueryBuilder<WorklistItemRow>) => void;
  /** Cases that a conflict hides from a coordinator are left out; of what waits for approvers, who may decide has said so itself. */
  readonly hides: boolean;
};

const part = (narrow: PartOfScope['narrow'], hides = true): PartOfScope => ({ narrow, hides });

/**
 * What waits for somebody, or for those whose work they look at. What is mine is what I own, for a coordinator also the desk's, and for an
 * approver what may be theirs to decide. The desk's and everybody's are for coordinators. Who has none of these roles finds nothing.
 */
export function partsOfScope(scope: WorklistScope, reader: Reader): readonly PartOfScope[] {
  const every = seesEveryCase(reader);
  const sees = every || seesOwnCases(reader);
  const decides = isOpenTo('see_approvals', reader, 'every');
  const ofDesk = [part((items) => items.andWhere('item.ofDesk')), part(narrowToStepsLeft)];
  switch (scope) {
    case 'mine':
      return [
        ...(sees || decides ? [part((items) => own(items, reader, sees, decides))] : []),
        ...(every ? ofDesk : []),
        ...(decides ? [part((items) => toDecide(items, reader, every), false)] : []),
      ];
    case 'my_team':
      return sees ? [part((items) => items.andWhere('item.leadId = :actor', { actor: reader.actor }))] : [];
    case 'unassigned':
      return every ? ofDesk : [];
    case 'all':
      return every ? [part(() => undefined)] : [];
  }
}

function own(items: SelectQueryBuilder<WorklistItemRow>, { actor }: Reader, sees: boolean, decides: boolean): void {
  items.andWhere('item.ownerId = :actor', { actor });
  if (!sees) items.andWhere(`item.duty = 'approval_confirmation'`);
  else if (!decides) items.andWhere(`item.duty <> 'approval_confirmation'`);
}

function toDecide(items: SelectQueryBuilder<WorklistItemRow>, { actor }: Reader, seesDesk: boolean): void {
  items.andWhere('item.forApprovers AND NOT item.notBy @> ARRAY[:actor]', { actor });
  if (seesDesk) items.andWhere('NOT item.ofDesk');
}

/** Narrows the items to follow-ups and confirmations of a scope. What is mine is what I own, and the desk's is nobody's. */
export function narrowToFollowUps(items: SelectQueryBuilder<WorklistItemRow>, scope: WorklistScope, reader: Reader): void {
  items.andWhere(`item.duty IN ('follow_up', 'approval_confirmation')`);
  const [first] = partsOfScope(scope, reader);
  if (first === undefined) items.andWhere('false');
  else first.narrow(items);
}

/** Whose work somebody may look at: what `partsOfScope` would answer with nothing is not offered. */
export function scopesOf(reader: Pick<Reader, 'actor' | 'roles'>): readonly WorklistScope[] {
  if (seesEveryCase(reader)) return ['mine', 'my_team', 'unassigned', 'all'];
  return seesOwnCases(reader) ? ['mine', 'my_team'] : ['mine'];
}
