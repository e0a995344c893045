import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CaseStreams } from '../../case-streams.js';
import { leadOf } from '../../domain/case.state.js';
import { seesEveryCase, type Reader } from '../../domain/case-readers.js';
import { namesFor } from '../../reading/names.js';
import { PAGE_SIZE } from '../../reading/page-key.js';
import { readableCase } from '../../reading/readable-case.js';
import { CaseTimelineRow } from './case-timeline.entity.js';
import { dataForTheTeam, notForTheTeam } from './for-the-team.js';
import { peopleIn } from './people-in.js';

export interface TimelineEntry {
  readonly revision: number;
  /** Name of the event, such as `CaseTriaged`. */
  readonly kind: string;
  /** A day or a moment as it was said; null where only the entry has a time. */
  readonly happenedAt: string | null;
  /** ISO 8601 in UTC. */
  readonly enteredAt: string;
  readonly actor: string;
  /** Done by the clock and not by a person. */
  readonly automatic: boolean;
  /** Codes, counts, dates and ids. Of what is sealed it says `sealed`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[];
  /** Names of the people in the entries, by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * What happened in a case, last entered first.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export class CaseTimeline extends Query<TimelinePage> {
  constructor(
    readonly caseId: string,
    readonly page: { readonly kind?: string; readonly cursor?: string; readonly limit?: number },
    readonly reader: Reader,
  ) {
    super();
  }
}

@QueryHandler(CaseTimeline)
export class CaseTimelineHandler implements IQueryHandler<CaseTimeline> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ caseId, page: { kind, cursor, limit = PAGE_SIZE }, reader }: CaseTimeline): Promise<TimelinePage> {
    const state = await readableCase(this.cases, caseId, reader);
    const seesAll = seesEveryCase(reader) || leadOf(state) === reader.actor;
    const rows = this.dataSource.getRepository(CaseTimelineRow).createQueryBuilder('row').where('row.caseId = :caseId', { caseId });
    if (!seesAll) rows.andWhere('row.kind <> ALL(:hidden)', { hidden: notForTheTeam });
    if (kind !== undefined) rows.andWhere('row.kind = :kind', { kind });
    if (cursor !== undefined) rows.andWhere('row.revision < :before', { before: Number(cursor) });
    const found = await rows
      .orderBy('row.revision', 'DESC')
      .limit(limit + 1)
      .getMany();
    const entries = found.slice(0, limit).map((row) => entryOf(row, seesAll));
    return {
      entries,
      people: await this.people(entries),
      nextCursor: found.length > limit ? String(entries.at(-1)!.revision) : null,
    };
  }

  private async people(entries: readonly TimelineEntry[]): Promise<Readonly<Record<string, string>>> {
    const ids = [...new Set(entries.flatMap(({ actor, automatic, data }) => [...(automatic ? [] : [actor]), ...peopleIn(data)]))];
    const names = await namesFor(this.queries, [], ids);
    return Object.fromEntries(
      ids.flatMap((id) => [[id, names.person(id)] as const]).filter((pair): pair is [string, string] => pair[1] !== null),
    );
  }
}

function entryOf({ revision, kind, happenedAt, enteredAt, actor, data }: CaseTimelineRow, seesAll: boolean): TimelineEntry {
  return {
    revision,
    kind,
    happenedAt,
    enteredAt: enteredAt.toISOString(),
    actor,
    automatic: actor.startsWith('automation:'),
    data: seesAll ? data : dataForTheTeam(kind, data),
  };
}
