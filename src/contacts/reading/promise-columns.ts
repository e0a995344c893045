import type { StoredEvent } from '../../../libs/event-sourcing/index.js';
import { instantOf, isDay } from '../../vocabulary/index.js';
import { type IndividualContact, type IndividualContactEvent, isAtDesk, isToBeKept } from '../domain/index.js';
import type { OwnContactRow } from './own-contact.entity.js';

/** An hour, so that a slip of the thumb can be put right with whom to call back still there. */
export const FORGET_AFTER_MINUTES = 60;

const HALF_A_DAY_MS = 12 * 3_600_000;
const dating: readonly IndividualContactEvent['type'][] = [
  'CallBackPromised',
  'PromiseChanged',
  'PromiseTried',
  'PromiseGiven',
  'PromiseCorrected',
];

type PromiseColumns = Pick<
  OwnContactRow,
  'promiseOwner' | 'promiseDue' | 'atDesk' | 'awaitsDesk' | 'datedRevision' | 'forgetAt' | 'endedBy'
>;

/** What the row says of the promise after an event. */
export function promiseColumns(
  row: OwnContactRow | undefined,
  contact: IndividualContact,
  stored: StoredEvent<IndividualContactEvent>,
): PromiseColumns {
  const datedRevision = dating.includes(stored.event.type) ? stored.revision : (row?.datedRevision ?? null);
  if (!isToBeKept(contact))
    return { promiseOwner: null, promiseDue: null, atDesk: false, awaitsDesk: null, datedRevision, ...forgetting(row, contact, stored) };
  const { promise } = contact;
  const { owner, dueAt, escalated } = promise;
  const promiseDue = new Date(instantOf(dueAt) + (isDay(dueAt) ? HALF_A_DAY_MS : 0));
  return {
    promiseOwner: owner.kind === 'person' ? owner.personId : null,
    promiseDue,
    atDesk: isAtDesk(promise),
    awaitsDesk: owner.kind === 'person' && !escalated ? promiseDue : null,
    datedRevision,
    forgetAt: null,
    endedBy: null,
  };
}

/** Of a promise that is kept after a while, of everything else that ends one at once. */
function forgetting(
  row: OwnContactRow | undefined,
  { promise }: IndividualContact,
  { id, event, metadata }: StoredEvent<IndividualContactEvent>,
): Pick<PromiseColumns, 'forgetAt' | 'endedBy'> {
  if (promise?.contact === undefined) return { forgetAt: null, endedBy: null };
  const ends = ['PromiseKept', 'PromiseTakenBack', 'IndividualContactWithdrawn'].includes(event.type);
  if (!ends && row?.forgetAt) return { forgetAt: row.forgetAt, endedBy: row.endedBy };
  const minutes = event.type === 'PromiseKept' ? FORGET_AFTER_MINUTES : 0;
  return { forgetAt: new Date(instantOf(metadata.recordedAt) + minutes * 60_000), endedBy: id };
}
