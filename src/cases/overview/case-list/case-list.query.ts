import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/index.js';
import type { IncidentType, Stage, Urgency } from '../../../vocabulary/index.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { bucketRange, type DueBucket } from '../../reading/due.js';
import { dueView, personOf, type DueView } from '../../reading/due-view.js';
import { dueWithin } from '../../reading/due-within.js';
import { lapsesAhead, nextOf, type NextDue } from '../../reading/lapses-ahead.js';
import { namesFor, type Names } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { onlyReadable } from '../../reading/only-readable.js';
import { PIECE_SIZE, pieceKeyOf, pieceOf } from '../../reading/piece-key.js';
import { whoIsGone } from '../../reading/steps-left.js';
import { CaseListRow, type CaseCounts } from '../../reading/case-list.entity.js';
import { ask } from '../../../rights.js';
import { fitsTerm, type CaseTerm } from './fits-term.js';
import { DUE, wantedFirst } from './wanted-first.js';

export interface CaseListFilter {
  readonly stage?: Stage;
  readonly agencyId?: string;
  readonly incidentType?: IncidentType;
  readonly leadId?: string;
  /** By the next thing due of each case. */
  readonly due?: Exclude<DueBucket, 'later'>;
  readonly open?: boolean;
  /** Of open cases: in the order of Work, by what is wanted next. Its cursors are its own. */
  readonly wantedFirst?: true;
  /** Exact, in capital or small letters. */
  readonly reference?: string;
  /** All of them are so of a case that fits. */
  readonly terms?: readonly CaseTerm[];
}

export interface CaseSummary {
  readonly caseId: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly unitId: string | null;
  readonly incidentType: IncidentType | null;
  readonly urgency: Urgency;
  readonly receivedAt: string;
  readonly occurredAt: string | null;
  readonly leadId: string | null;
  readonly leadName: string | null;
  readonly nextDue: DueView | null;
  readonly counts: CaseCounts;
  /** What came later could not be shown: the row is as the case was before. */
  readonly notShown: boolean;
}

export interface CasesListed {
  readonly cases: readonly CaseSummary[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * The cases that somebody may see, newest first; with `due`, soonest due first; with `wantedFirst`, as `wantedFirst` says. Somebody without
 * a role for cases gets an empty list.
 */
export class CaseList extends Query<CasesListed> {
  constructor(
    readonly filter: CaseListFilter,
    readonly page: { readonly cursor?: string; readonly limit?: number },
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

type Rows = SelectQueryBuilder<CaseListRow>;

@QueryHandler(CaseList)
export class CaseListHandler implements IQueryHandler<CaseList> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ filter, page: { cursor, limit = PIECE_SIZE }, reader }: CaseList): Promise<CasesListed> {
    ask('look_through_cases', reader);
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row');
    await onlyReadable(rows, reader, this.queries);
    narrow(rows, filter);
    filter.terms?.forEach((term, number) => fitsTerm(rows, term, number, { now: reader.now, zone: this.zone }));
    if (filter.due) dueWithin(rows, DUE, bucketRange(filter.due, reader.now, this.zone));
    const { items, nextCursor } = await (filter.wantedFirst
      ? wantedFirst(rows, { cursor, limit }, { now: reader.now, zone: this.zone })
      : byKey(rows, filter.due !== undefined, { cursor, limit }));
    const lapses = await lapsesAhead(this.queries, arrangedBy(items, reader), { now: reader.now, zone: this.zone });
    const gone = await whoIsGone(
      this.dataSource,
      items.map(({ nextDue: next }) => (next?.duty === 'step' ? personOf(next.owner) : null)),
    );
    const nextDue = new Map(items.map((row) => [row.id, ofDeskWhereLeft(nextOf(row.nextDue, lapses.get(row.id) ?? []), gone)]));
    const people = items.flatMap((row) => {
      const next = nextDue.get(row.id);
      return [row.leadId, next && personOf(next.owner), next?.duty === 'lapse' ? next.id : null];
    });
    const names = await namesFor(
      this.queries,
      items.map((row) => row.agencyId),
      people,
      reader,
    );
    const isNotShown = await casesNotShown(this.runner);
    return {
      cases: items.map((row) => ({
        ...summaryOf(row, nextDue.get(row.id) ?? null, names, reader.now, this.zone),
        notShown: isNotShown(row.id),
      })),
      nextCursor,
    };
  }
}

/** Those whose team the reader arranges: nobody else learns what speaks against one of it. */
function arrangedBy(items: readonly CaseListRow[], reader: Reader): readonly CaseListRow[] {
  return seesEveryCase(reader) ? items : items.filter(({ leadId }) => leadId === reader.actor && seesOwnCases(reader));
}

/** Of a lead who is gone, a step is the desk's. */
function ofDeskWhereLeft(next: NextDue | null, gone: ReadonlySet<string>): NextDue | null {
  const isLeft = next?.duty === 'step' && next.owner.kind === 'person' && gone.has(next.owner.personId);
  return isLeft ? { ...next, owner: { kind: 'desk' } } : next;
}

function narrow(rows: Rows, { reference, stage, agencyId, incidentType, leadId, open }: CaseListFilter): void {
  const equal = {
    stage,
    incidentType,
    open,
    agencyId: agencyId?.toLowerCase(),
    leadId: leadId?.toLowerCase(),
    reference: reference?.toUpperCase(),
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
  }
}

async function byKey(rows: Rows, byDue: boolean, { cursor, limit }: { readonly cursor?: string; readonly limit: number }) {
  const column = byDue ? 'row.nextDueSort' : 'row.receivedSort';
  const direction = byDue ? 'ASC' : 'DESC';
  if (cursor !== undefined) rows.andWhere(`(${column}, row.id) ${byDue ? '>' : '<'} (:at, :id)`, { ...pieceKeyOf(cursor) });
  rows.orderBy(column, direction).addOrderBy('row.id', direction);
  const found = await rows.limit(limit + 1).getMany();
  return pieceOf(found, limit, (row) => ({ at: (byDue && row.nextDueSort) || row.receivedSort, id: row.id }));
}

function summaryOf(row: CaseListRow, nextDue: NextDue | null, names: Names, now: string, zone: string): Omit<CaseSummary, 'notShown'> {
  const { id: caseId, reference, stage, agencyId, unitId, incidentType, urgency, receivedAt, occurredAt, leadId, counts } = row;
  return {
    caseId,
    reference,
    stage,
    agencyId,
    agencyName: names.agency(agencyId),
    unitId,
    incidentType,
    urgency,
    receivedAt,
    occurredAt,
    leadId,
    leadName: names.person(leadId),
    nextDue: nextDue && dueView(nextDue, names, now, zone),
    counts,
  };
}
