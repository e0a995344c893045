import type { Owner } from '../domain/case.events.js';
import { bucketOf, type DueBucket } from './due.js';
import type { Duty } from './duties.js';
import type { Names } from './names.js';

/** A duty as it is shown: how near it is, and whose, by name. */
export type DueView = Duty & { readonly bucket: DueBucket; readonly ownerName: string | null };

export function dueView(duty: Duty, names: Names, now: string, zone: string): DueView {
  return { ...duty, bucket: bucketOf(duty.dueAt, now, zone), ownerName: names.person(personOf(duty.owner)) };
}

/** The person who owns something; null where it is the desk. */
export function personOf(owner: Owner): string | null {
  return owner.kind === 'person' ? owner.personId : null;
}
