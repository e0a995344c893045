import { bucketOf, type DueBucket } from './due.js';
import type { Duty, DutyOwner } from './duties.js';
import type { LapseDuty, NextDue } from './lapses-ahead.js';
import type { Names } from './names.js';
import { isWithinDay } from './wanted.js';

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

function shown(duty: NextDue, names: Names, now: string, zone: string): Shown {
  const { dueAt, owner } = duty;
  return { bucket: bucketOf(dueAt, now, zone, isWithinDay(duty)), ownerName: names.person(personOf(owner)) };
}

/** The person who owns something; null where it is the desk's, or waits for approvers. */
export function personOf(owner: DutyOwner): string | null {
  return owner.kind === 'person' ? owner.personId : null;
}
