import { Temporal } from 'temporal-polyfill';
import type { SelectQueryBuilder } from 'typeorm';
import type { Discipline, IncidentType, Stage, Urgency } from '../../../vocabulary/index.js';
import type { CaseListRow } from '../../reading/case-list.entity.js';
import { bucketRange, dueSort, type DueBucket } from '../../reading/due.js';
import { dueCondition } from '../../reading/due-within.js';
import { DUE } from './wanted-first.js';

/** A day, or all days of a month: the first and the last. */
export interface DaysMeant {
  readonly first: string;
  readonly last: string;
}

/** One thing that somebody looks for, by everything that it may mean: a case fits where one of these is so. */
export interface CaseTerm {
  readonly agencyIds: readonly string[];
  readonly incidentTypes: readonly IncidentType[];
  readonly stages: readonly Stage[];
  readonly urgencies: readonly Urgency[];
  /** Its next thing is due so soon, as the lists have it. */
  readonly due: readonly Exclude<DueBucket, 'later'>[];
  /** One of them was exposed. */
  readonly disciplines: readonly Discipline[];
  /** On a team of the case, or invited to one. */
  readonly people: readonly string[];
  /** Within which it came in, or happened; null where the term is no date. */
  readonly days: DaysMeant | null;
  /** Capital letters and digits with which its reference begins; null where the term is no reference. */
  readonly reference: string | null;
  /** Capital letters and digits with which the last five characters of its reference begin; null where the term can be none. */
  readonly referenceEnd: string | null;
}

/** Narrows cases to those that fit a term: each of its meanings has an index, and no meaning fits none. */
export function fitsTerm(
  rows: SelectQueryBuilder<CaseListRow>,
  term: CaseTerm,
  number: number,
  { now, zone }: { readonly now: string; readonly zone: string },
): void {
  const lists = { agencyId: term.agencyIds, incidentType: term.incidentTypes, stage: term.stages, urgency: term.urgencies };
  const anyOf = { team: term.people, disciplines: term.disciplines };
  const either: string[] = [];
  const given: Record<string, unknown> = {};
  for (const [column, values] of Object.entries(lists)) {
    if (values.length === 0) continue;
    either.push(`row.${column} = ANY(:${column}${number})`);
    given[`${column}${number}`] = values;
  }
  for (const [column, values] of Object.entries(anyOf)) {
    if (values.length === 0) continue;
    either.push(`row.${column} && :${column}${number}::text[]`);
    given[`${column}${number}`] = values;
  }
  for (const bucket of term.due) {
    const { where, parameters } = dueCondition(DUE, bucketRange(bucket, now, zone), `${bucket}${number}`);
    either.push(`(${where})`);
    Object.assign(given, parameters);
  }
  if (term.reference !== null) {
    either.push(`row.reference LIKE :reference${number}`);
    given[`reference${number}`] = `${term.reference}%`;
  }
  if (term.referenceEnd !== null) {
    either.push(`right(row.reference, 5) LIKE :referenceEnd${number}`);
    given[`referenceEnd${number}`] = `${term.referenceEnd}%`;
  }
  if (term.days !== null) {
    const { first, last } = term.days;
    const { from, until } = boundsOf(term.days, zone);
    for (const [said, sort] of [
      ['receivedAt', 'receivedSort'],
      ['occurredAt', 'occurredSort'],
    ]) {
      const isDay = `length(row.${said}) = 10`;
      either.push(
        `(row.${sort} >= :lowest${number} AND row.${sort} < :highest${number} AND CASE WHEN ${isDay} THEN row.${said} BETWEEN :first${number} AND :last${number} ELSE row.${sort} >= :from${number} AND row.${sort} < :until${number} END)`,
      );
    }
    // A day stands at its noon in UTC, which is within it wherever people live but at the ends of the world.
    const [noon, lastNoon] = [dueSort(first), dueSort(last)];
    Object.assign(given, {
      [`first${number}`]: first,
      [`last${number}`]: last,
      [`from${number}`]: from,
      [`until${number}`]: until,
      [`lowest${number}`]: from < noon ? from : noon,
      [`highest${number}`]: until > lastNoon ? until : new Date(lastNoon.getTime() + 1),
    });
  }
  rows.andWhere(either.length === 0 ? 'false' : `(${either.join(' OR ')})`, given);
}

/** The first instant of the days, and of the one after them. */
function boundsOf({ first, last }: DaysMeant, zone: string): { readonly from: Date; readonly until: Date } {
  const midnight = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  return { from: midnight(Temporal.PlainDate.from(first)), until: midnight(Temporal.PlainDate.from(last).add({ days: 1 })) };
}
