import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/index.js';
import { hoursBetween, type IncidentType, type Stage, type When } from '../../../vocabulary/index.js';
import type { Reader } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { dueSort } from '../../reading/due.js';
import { namesFor } from '../../reading/names.js';
import { onlyReadable } from '../../reading/only-readable.js';
import { ask } from '../../../rights.js';

/** The request at hand, as far as it tells one incident from another. */
export interface DuplicateQuestion {
  readonly agencyId: string;
  readonly incidentType: IncidentType;
  /** Now, where the request is only coming in. */
  readonly receivedAt?: When;
  readonly occurredAt?: When;
  /** The case itself, once it is one. */
  readonly except?: string;
}

export interface PossibleDuplicate {
  readonly caseId: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly agencyName: string | null;
  readonly receivedAt: string;
  readonly occurredAt: string | null;
  readonly leadName: string | null;
}

/**
 * Open cases of the same agency and kind within 48 hours, by when they were received or by when it occurred (docs/domain.md
 * section 3, step 1), newest first. A hint to the person who answers the line; it decides nothing.
 */
export class PossibleDuplicates extends Query<readonly PossibleDuplicate[]> {
  constructor(
    readonly question: DuplicateQuestion,
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

const HOURS = 48;
/** Where a day is compared with a moment, its sort time may be a day away. */
const LOOK_MS = (HOURS + 24) * 3_600_000;
const MOST = 20;

@QueryHandler(PossibleDuplicates)
export class PossibleDuplicatesHandler implements IQueryHandler<PossibleDuplicates> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ question, reader }: PossibleDuplicates): Promise<readonly PossibleDuplicate[]> {
    ask('look_through_cases', reader);
    const { receivedAt = reader.now, occurredAt } = question;
    const found = (await this.nearby(question, receivedAt, reader)).filter(
      (row) => this.isNear(row.receivedAt, receivedAt) || (!!occurredAt && !!row.occurredAt && this.isNear(row.occurredAt, occurredAt)),
    );
    const shown = found.slice(0, MOST);
    const names = await namesFor(
      this.queries,
      [question.agencyId],
      shown.map(({ leadId }) => leadId),
      reader,
    );
    return shown.map((row) => ({
      caseId: row.id,
      reference: row.reference,
      stage: row.stage,
      agencyName: names.agency(row.agencyId),
      receivedAt: row.receivedAt,
      occurredAt: row.occurredAt,
      leadName: names.person(row.leadId),
    }));
  }

  private async nearby({ agencyId, incidentType, occurredAt, except }: DuplicateQuestion, receivedAt: When, reader: Reader) {
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row');
    await onlyReadable(rows, reader, this.queries);
    rows.andWhere('row.open AND row.agencyId = :agencyId AND row.incidentType = :incidentType', {
      agencyId: agencyId.toLowerCase(),
      incidentType,
    });
    if (except !== undefined) rows.andWhere('row.id <> :except', { except: except.toLowerCase() });
    const received = 'row.receivedSort BETWEEN :receivedFrom AND :receivedTo';
    const occurred = 'row.occurredSort BETWEEN :occurredFrom AND :occurredTo';
    rows.andWhere(occurredAt === undefined ? received : `(${received} OR ${occurred})`, {
      ...around('received', receivedAt),
      ...(occurredAt !== undefined && around('occurred', occurredAt)),
    });
    return rows
      .orderBy('row.receivedSort', 'DESC')
      .addOrderBy('row.id')
      .limit(10 * MOST)
      .getMany();
  }

  private isNear(a: When, b: When): boolean {
    return Math.abs(hoursBetween(a, b, this.zone)) <= HOURS;
  }
}

function around(name: 'received' | 'occurred', when: When) {
  const middle = dueSort(when).getTime();
  return { [`${name}From`]: new Date(middle - LOOK_MS), [`${name}To`]: new Date(middle + LOOK_MS) };
}
