import type { Owner } from '../domain/case.events.js';
import { bucketOf, type DueBucket } from './due.js';
import type { Duty } from './duties.js';
import type { LapseDuty, NextDue } from './lapses-ahead.js';
import type { Names } from './names.js';

interface Shown {
  readonly bucket: DueBucket;
  readonly ownerName: string | null;
}

/** What lapses before a service, with the name of whose it is. */
export type LapseView = LapseDuty & Shown & { readonly memberName: string | null };

/** A duty as it is shown: how near it is, and whose, by name. */
export type DueView = (Duty & Shown) | LapseView;

export function dueView(duty: NextDue, names: Names, now: string, zone: string): DueView {
  return duty.duty === 'lapse' ? lapseView(duty, names, now, zone) : { ...duty, ...shown(duty, names, now, zone) };
}

export function lapseView(lapse: LapseDuty, names: Names, now: string, zone: string): LapseView {
  return { ...lapse, ...shown(lapse, names, now, zone), memberName: names.person(lapse.id) };
}

function shown({ dueAt, owner }: Pick<NextDue, 'dueAt' | 'owner'>, names: Names, now: string, zone: string): Shown {
  return { bucket: bucketOf(dueAt, now, zone), ownerName: names.person(personOf(owner)) };
}

/** The person who owns something; null where it is the desk. */
export function personOf(owner: Owner): string | null {
  return owner.kind === 'person' ? owner.personId : null;
}
