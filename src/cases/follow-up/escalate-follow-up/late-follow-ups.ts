import type { EntityManager } from 'typeorm';
import type { PolicyVersionResult } from '../../../policy/policy.queries.js';
import type { EscalationLevel } from '../../domain/index.js';

/** A follow-up that somebody has to be told of, and from when. `id` names the follow-up, whom to tell and for which date. */
export interface LateFollowUp {
  readonly id: string;
  readonly caseId: string;
  readonly followUpId: string;
  readonly level: EscalationLevel;
  readonly tellFrom: Date;
}

/** What the search is told: policies of all versions, since each case has pinned its own. */
export interface Looking {
  readonly policies: readonly PolicyVersionResult[];
  readonly zone: string;
  readonly now: Date;
}

const HOUR = 3_600_000;
/** How far the end of a day, in any zone, may lie from where `dueSort` puts the day; generous on both sides. */
const DAY_ENDS_BEFORE = 12 * HOUR;
const DAY_ENDS_AFTER = 36 * HOUR;
/** How many of those to come are looked at to find the next. */
const SOONEST = 20;

/** Those whose time has come, the longest due first. */
export function dueToTell(tx: EntityManager, looking: Looking, limit: number): Promise<readonly LateFollowUp[]> {
  const latest = new Date(looking.now.getTime() - Math.min(...hoursOf(looking)) * HOUR + DAY_ENDS_BEFORE);
  const text = `SELECT * FROM (${late('lead', '<=')} UNION ALL ${late('desk', '<=')}) late ORDER BY "tellFrom", id LIMIT $5`;
  return tx.query(text, [...parametersOf(looking), latest, looking.now, limit]);
}

/**
 * When the next one's time comes. It looks at the soonest of those to come and no further: a worker that is told a time
 * somewhat too late, or none, looks again soon by itself.
 */
export async function nextToTell(tx: EntityManager, looking: Looking): Promise<Date | null> {
  const earliest = new Date(looking.now.getTime() - Math.max(...hoursOf(looking)) * HOUR - DAY_ENDS_AFTER);
  const text = `SELECT min("tellFrom") AS next FROM (${late('lead', '>')} UNION ALL ${late('desk', '>')}) late`;
  const [{ next }] = await tx.query<[{ next: Date | null }]>(text, [...parametersOf(looking), earliest, looking.now, SOONEST]);
  return next;
}

function hoursOf({ policies }: Looking): readonly number[] {
  return policies.flatMap(({ terms }) => [terms.escalateToLeadAfterHours, terms.escalateToDeskAfterHours]);
}

function parametersOf({ policies, zone }: Looking): readonly unknown[] {
  const hours = policies.map(({ version, terms }) => [
    version,
    { lead: terms.escalateToLeadAfterHours, desk: terms.escalateToDeskAfterHours },
  ]);
  return [JSON.stringify(Object.fromEntries(hours)), zone];
}

/**
 * Follow-ups that one level has not been told of, with the instant from which it is to be: the policy's hours after the
 * moment it was due, or after the end of the day in the program's zone, which is that of `dueSort`: what is written in `dueAt` may
 * be a day that no calendar has, and one of these must not hold up the others. That instant is at or before now ($4), or after
 * it. The border ($3) on `dueSort`, which needs no zone, lets the partial index of the level answer in its order, however
 * many there are.
 */
function late(level: EscalationLevel, when: '<=' | '>'): string {
  const awaits = level === 'lead' ? 'item."awaitsLead"' : 'item."awaitsDesk"';
  const overdueFrom = `CASE WHEN length(item."dueAt") = 10
    THEN ((item."dueSort" AT TIME ZONE 'UTC')::date + 1)::timestamp AT TIME ZONE $2 ELSE item."dueSort" END`;
  const hours = `($1::jsonb -> item."policyVersion"::text ->> '${level}')::int`;
  const tellFrom = `${overdueFrom} + make_interval(hours => ${hours})`;
  return `(SELECT concat_ws('/', item.id, '${level}', item."datedRevision", item."dueAt") AS id, item."caseId",
      item.id AS "followUpId", '${level}' AS level, ${tellFrom} AS "tellFrom"
    FROM worklist_items item
    WHERE ${awaits} AND item."dueSort" ${when} $3 AND ${tellFrom} ${when} $4
    ORDER BY item."dueSort" LIMIT $5)`;
}
