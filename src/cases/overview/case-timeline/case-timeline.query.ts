import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { CaseStreams } from '../../case-streams.js';
import { type CaseEvent, type Reader, roleFor } from '../../domain/index.js';
import { namesFor } from '../../reading/names.js';
import { PIECE_SIZE } from '../../reading/piece-key.js';
import { readableCase } from '../../reading/readable-case.js';
import { dataForTheTeam, notForTheTeam } from './for-the-team.js';
import { consequencesIn, isAutomatic } from './consequences.js';
import { happenedAt } from './happened-at.js';
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
  /** False for an entry that is of a newer release or damaged: that there is one is all that can be said. */
  readonly understood: boolean;
  /** The revision of the entry whose consequence this one is; null for an entry that leads. */
  readonly consequenceOf: number | null;
  /** Codes, counts, dates and ids. Of what is sealed it says `sealed`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TimelineListed {
  readonly entries: readonly TimelineEntry[];
  /** Names of the people in the entries, by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * What happened in a case, last entered first: an entry for each event, never changed, a correction being one of its own. A page has so
 * many entries that lead, each with all its consequences.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export class CaseTimeline extends Query<TimelineListed> {
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
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ caseId, page: { kind, cursor, limit = PIECE_SIZE }, reader: asking }: CaseTimeline): Promise<TimelineListed> {
    const { state, history, unknown, reader } = await readableCase(this.cases, caseId, asking);
    const seesAll = roleFor('work_on_case', reader, state) !== null;
    const before = cursor === undefined ? history.length : Number(cursor);
    const asked = history
      .slice(0, before)
      // What an entry that cannot be understood may say of a colleague nobody knows.
      .filter(({ event, revision }) => seesAll || (!notForTheTeam.includes(event.type) && !unknown.has(revision)))
      .filter(({ event }) => kind === undefined || event.type === kind);
    const consequences = consequencesIn(asked);
    const leading = asked.filter(({ revision }) => !consequences.has(revision)).slice(-limit - 1);
    const from = leading.at(-limit)?.revision ?? 0;
    const entries = asked
      .filter(({ revision }) => revision >= from)
      .reverse()
      .map((stored) => ({
        ...entryOf(stored, seesAll, !unknown.has(stored.revision)),
        consequenceOf: consequences.get(stored.revision) ?? null,
      }));
    return {
      entries,
      people: await this.people(entries),
      nextCursor: leading.length > limit ? String(from) : null,
    };
  }

  private async people(entries: readonly TimelineEntry[]): Promise<Readonly<Record<string, string>>> {
    const ids = [...new Set(entries.flatMap(({ actor, automatic, data }) => [...(automatic ? [] : [actor]), ...peopleIn(data)]))];
    const names = await namesFor(this.queries, [], ids, {});
    return Object.fromEntries(
      ids.flatMap((id) => [[id, names.person(id)] as const]).filter((pair): pair is [string, string] => pair[1] !== null),
    );
  }
}

function entryOf(stored: StoredEvent<CaseEvent>, seesAll: boolean, understood: boolean): Omit<TimelineEntry, 'consequenceOf'> {
  const { revision, event, metadata } = stored;
  const { actor, recordedAt } = metadata;
  return {
    revision,
    kind: event.type,
    happenedAt: understood ? happenedAt(event) : null,
    enteredAt: recordedAt,
    actor,
    automatic: isAutomatic(stored),
    understood,
    data: seesAll ? event.data : dataForTheTeam(event.type, event.data),
  };
}
