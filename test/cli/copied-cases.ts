import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { caseStream, type CaseEvent } from '../../src/cases/domain/case.events.js';
import {
  agency as testAgency,
  deployed,
  lead,
  peer,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../../src/cases/domain/case.testkit.js';

export const NOW = '2026-11-23T12:00:00.000Z';
const AGENCIES = 400;
const PEOPLE = 3000;
const numbered = (number: number, length: number) => String(number).padStart(length, '0');
export const personNumber = (number: number) => `c0000000-0000-4000-8000-${numbered(number % PEOPLE, 12)}`;
export const agencyNumber = (number: number) => `a0000000-0000-4000-8000-${numbered(number % AGENCIES, 12)}`;
const reference = (number: number) => `AW-26-${numbered(number, 5)}`;

/** The events of one of the first cases: of every stage, over the last hundred days, with what is due before and after now. */
export function firstCase(number: number): readonly CaseEvent[] {
  const day = (offset: number) => new Date(Date.parse(NOW) + offset * 86_400_000).toISOString();
  const owner = number % 3 === 0 ? ({ kind: 'desk' } as const) : ({ kind: 'person', personId: lead } as const);
  const followUps = [-3, 0.2, 4, 30].map((offset, rung) =>
    plannedFollowUp(randomUUID(), owner, 'individual_check_in', rung === 1 ? day(offset).slice(0, 10) : day(offset + number / 100)),
  );
  const closed = { type: 'CaseClosed', data: { because: 'completed', closedAt: NOW } };
  const late = followUps.slice(0, 1).flatMap((planned) => (planned.type === 'FollowUpPlanned' ? [planned.data.followUpId] : []));
  const told = late.flatMap((followUpId) => ['lead', 'desk'].map((level) => ({ type: 'FollowUpEscalated', data: { followUpId, level } })));
  // Whoever has been told is off the list of the clock; a few cases have a follow-up of which nobody has been told yet.
  const desk = number === 1 ? [] : told.slice(1);
  const stages = [
    () => received(),
    () => [...triaged(), ...followUps, ...desk],
    () => [...deployed(), ...followUps, ...told],
    () => [...stoodDown(), ...followUps, ...told],
    () => [...stoodDown(), closed],
  ];
  const text = JSON.stringify(stages[number % stages.length]!())
    .replaceAll(testAgency, agencyNumber(number))
    .replaceAll(lead, personNumber(number))
    .replaceAll(peer, personNumber(number + 7))
    .replaceAll('AW-26-7K3FQ', reference(number))
    .replaceAll('2026-11-22T06:00:00.000Z', day(-number));
  return JSON.parse(text) as CaseEvent[];
}

/**
 * Copies of the first rows, and of the events that they follow from. Ids are made of the old id and the number of the copy, the same in
 * every table; ids of people and agencies end in their number, which moves on with the copy.
 */
export async function copyCases(ownerUrl: string, dataSource: DataSource, copies: number): Promise<void> {
  const id = (column: string) => `md5(${column} || copy.number)::uuid::text`;
  const moved = (column: string, many: number) =>
    `left(${column}, 24) || lpad(((right(${column}, 12)::int + copy.number) % ${many})::text, 12, '0')`;
  const earlier = (column: string) => `${column} - copy.number * interval '37 minutes'`;
  const later = (column: string) => `${column} + (copy.number % 700) * interval '11 minutes'`;
  const readers = `(SELECT coalesce(array_agg(${moved('reader', PEOPLE)}), '{}') FROM unnest(readers) reader)`;
  const changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    case_list: {
      id: id('id'),
      reference: `left(reference, 6) || upper(right(md5(id || copy.number), 5))`,
      agencyId: moved('"agencyId"', AGENCIES),
      leadId: moved('"leadId"', PEOPLE),
      readers,
      receivedSort: earlier('"receivedSort"'),
      nextDueSort: later('"nextDueSort"'),
    },
    worklist_items: {
      id: id('id'),
      caseId: id('"caseId"'),
      agencyId: moved('"agencyId"', AGENCIES),
      ownerId: moved('"ownerId"', PEOPLE),
      leadId: moved('"leadId"', PEOPLE),
      dueSort: later('"dueSort"'),
    },
  };
  for (const [table, changed] of Object.entries(changes)) {
    const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === table)!;
    const columns = metadata.columns.map(({ databaseName }) => databaseName);
    await dataSource.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
       SELECT ${columns.map((column) => changed[column] ?? `"${column}"`).join(', ')} FROM ${table}, generate_series(1, ${copies}) copy (number)`,
    );
  }
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const stream = `'${caseStream('')}' || ${id(`substr(stream, ${caseStream('').length + 1})`)}`;
  await owner.query(
    `INSERT INTO event_store.events (position, stream, revision, id, type, version, data, metadata)
     SELECT nextval('event_store.positions'), ${stream}, revision, md5(id::text || copy.number)::uuid, type, version, data, metadata
     FROM event_store.events, generate_series(1, ${copies}) copy (number)`,
  );
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}
