import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { TIME_ZONE } from '../../commands/index.js';
import { PeopleNames } from '../../roster/roster.queries.js';
import { PolicyVersions } from '../../policy/policy.queries.js';
import { ask, type Asking } from '../../rights.js';
import { dayOf, type ReleaseHoldReason } from '../../vocabulary/index.js';
import { countedPrograms, releaseDay, releaseIdOf, type ReleaseNamed, releasesUpTo } from '../domain/index.js';
import { skipCause, type SkipCause } from './skip-cause.js';
import { firstYearOf } from '../first-year.js';
import { ReleaseRow } from '../reading/release.entity.js';

/** A release as whoever answers for the program sees it. */
export interface ReleaseOnCalendar extends ReleaseNamed {
  readonly releaseId: string;
  /** The day on which it comes out, or came out. */
  readonly on: string;
  readonly state: 'coming' | 'held' | 'published' | 'skipped';
  readonly heldBecause: ReleaseHoldReason | null;
  /** By name, and when (ISO 8601 in UTC); null where nobody holds or held it. */
  readonly held: { readonly by: string; readonly at: string } | null;
  /** Why it was skipped. Its readers are not told. */
  readonly cause: SkipCause | null;
  /** Of all its cells, how many are shown; null where none came out. */
  readonly shown: number | null;
  readonly cells: number | null;
}

/** Every release of the calendar up to those of this year, the latest first. @throws Refusal `privacy_officer_only` */
export class Releases extends Query<readonly ReleaseOnCalendar[]> {
  constructor(
    readonly reader: Asking,
    readonly now: string,
  ) {
    super();
  }
}

@QueryHandler(Releases)
export class ReleasesHandler implements IQueryHandler<Releases> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ reader, now }: Releases): Promise<readonly ReleaseOnCalendar[]> {
    ask('see_releases', reader);
    const firstYear = firstYearOf(await this.queries.execute(new PolicyVersions()), this.zone);
    const thisYear = Number(dayOf(now, this.zone).slice(0, 4));
    const rows = await this.dataSource.getRepository(ReleaseRow).find();
    const holders = [...new Set(rows.flatMap(({ heldBy }) => heldBy ?? []))];
    const names = holders.length === 0 ? {} : await this.queries.execute(new PeopleNames(holders));
    return calendarOf(rows, firstYear, thisYear, names);
  }
}

/**
 * Releases of these years with what became of each, the latest first; on one day requests before contacts. @param names of people by their
 * ids
 */
export function calendarOf(
  rows: readonly ReleaseRow[],
  firstYear: number,
  thisYear: number,
  names: Readonly<Record<string, string>> = {},
): readonly ReleaseOnCalendar[] {
  const known = new Map(rows.map((row) => [row.releaseId, row]));
  // The last release of a year comes out in the year after.
  const all = countedPrograms.flatMap((program) => releasesUpTo(program, firstYear, `${thisYear + 1}-12-31`));
  return all
    .filter(({ year }) => year <= thisYear)
    .map((named) => onCalendar(named, known.get(releaseIdOf(named)), names))
    .sort((a, b) => (a.on === b.on ? countedPrograms.indexOf(a.program) - countedPrograms.indexOf(b.program) : a.on < b.on ? 1 : -1));
}

function onCalendar(named: ReleaseNamed, row: ReleaseRow | undefined, names: Readonly<Record<string, string>>): ReleaseOnCalendar {
  const document = row?.document ? (JSON.parse(row.document) as ReleaseDocument) : null;
  const skipped = row?.cause ? skipCause(row.cause) : null;
  const published = document?.verdict === 'published';
  return {
    releaseId: releaseIdOf(named),
    ...named,
    on: releaseDay(named.year, named.release),
    state: document?.verdict ?? (row?.heldBecause ? 'held' : 'coming'),
    heldBecause: skipped?.heldBecause ?? row?.heldBecause ?? null,
    held: row?.heldBy && row.heldAt ? { by: names[row.heldBy] ?? '-', at: row.heldAt.toISOString() } : null,
    cause: skipped?.cause ?? null,
    shown: published ? document.cells.filter(({ status }) => status === 'shown').length : null,
    cells: published ? document.cells.length : null,
  };
}
