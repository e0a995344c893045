import { Temporal } from 'temporal-polyfill';
import type { SelectQueryBuilder } from 'typeorm';
import type { Discipline, IncidentType, Stage, Urgency } from '../../../vocabulary/index.js';
import type { CaseListRow } from '../../reading/case-list.entity.js';
import { dueSort } from '../../reading/due.js';

/** One thing that somebody looks for, by everything that it may mean: a case fits where one of these is so. */
export interface CaseTerm {
  readonly agencyIds: readonly string[];
  readonly incidentTypes: readonly IncidentType[];
  readonly stages: readonly Stage[];
  readonly urgencies: readonly Urgency[];
  /** One of them was exposed. */
  readonly disciplines: readonly Discipline[];
  /** On a team of the case, or invited to one. */
  readonly people: readonly string[];
  /** On which it came in, or happened; null where the term is no date. */
  readonly day: string | null;
}

/** Narrows cases to those that fit a term: each of its meanings has an index, and no meaning fits none. */
export function fitsTerm(rows: SelectQueryBuilder<CaseListRow>, term: CaseTerm, number: number, zone: string): void {
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
  if (term.day !== null) {
    const { from, until } = boundsOf(term.day, zone);
    for (const [said, sort] of [
      ['receivedAt', 'receivedSort'],
      ['occurredAt', 'occurredSort'],
    ]) {
      const isDay = `length(row.${said}) = 10`;
      either.push(
        `(row.${sort} >= :lowest${number} AND row.${sort} < :highest${number} AND CASE WHEN ${isDay} THEN row.${said} = :day${number} ELSE row.${sort} >= :from${number} AND row.${sort} < :until${number} END)`,
      );
    }
    // A day stands at its noon in UTC, which is within it wherever people live but at the ends of the world.
    const noon = dueSort(term.day);
    Object.assign(given, {
      [`day${number}`]: term.day,
      [`from${number}`]: from,
      [`until${number}`]: until,
      [`lowest${number}`]: from < noon ? from : noon,
      [`highest${number}`]: until > noon ? until : new Date(noon.getTime() + 1),
    });
  }
  rows.andWhere(either.length === 0 ? 'false' : `(${either.join(' OR ')})`, given);
}

/** The first instant of a day, and of the one after it. */
function boundsOf(day: string, zone: string): { readonly from: Date; readonly until: Date } {
  const first = Temporal.PlainDate.from(day);
  const midnight = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  return { from: midnight(first), until: midnight(first.add({ days: 1 })) };
}
