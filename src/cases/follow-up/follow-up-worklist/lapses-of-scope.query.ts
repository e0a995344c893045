import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { TIME_ZONE } from '../../../commands/index.js';
import { type Reader, seesEveryCase, seesOwnCases } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { dueSort } from '../../reading/due.js';
import { lapseView, personOf, type LapseView } from '../../reading/due-view.js';
import { lapsesAhead } from '../../reading/lapses-ahead.js';
import { namesFor } from '../../reading/names.js';
import { onlyReadable } from '../../reading/only-readable.js';
import type { WorklistScope } from './worklist-scope.js';

/** A lapse with the case that it is in. */
export type LapseOfCase = LapseView & { readonly caseId: string; readonly reference: string };

/** More teams than are ever at work at once. */
const MOST = 100;

/**
 * What lapses before a service that is ahead, soonest first: in the cases that somebody leads, for a coordinator also where nobody leads
 * who could see to it, and for the desk, whose every case it is, in all of them.
 * Whom a scope is not for gets an empty list.
 */
export class LapsesOfScope extends Query<readonly LapseOfCase[]> {
  constructor(
    readonly scope: WorklistScope,
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(LapsesOfScope)
export class LapsesOfScopeHandler implements IQueryHandler<LapsesOfScope> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async execute({ scope, reader }: LapsesOfScope): Promise<readonly LapseOfCase[]> {
    const every = seesEveryCase(reader);
    const inEveryCase = scope === 'unassigned' || scope === 'all';
    if (!every && (inEveryCase || !seesOwnCases(reader))) return [];
    const ofDesk = every && scope === 'mine';
    const own = 'row.leadId = :lead';
    const ofNobody = '(row.leadId IS NULL OR NOT row.leadId = ANY(row.readers)) AND row.leadId IS DISTINCT FROM :lead';
    const ways = inEveryCase ? ['true'] : ofDesk ? [own, ofNobody] : [own];
    const cases = await this.atWork(ways, reader);
    const lapses = await lapsesAhead(this.queries, cases, { now: reader.now, zone: this.zone });
    const all = cases
      .flatMap(({ id, reference }) => (lapses.get(id) ?? []).map((lapse) => ({ caseId: id, reference, lapse })))
      .filter(({ lapse: { owner } }) => !ofDesk || owner.kind === 'desk' || owner.personId === reader.actor);
    const people = all.flatMap(({ lapse }) => [lapse.id, personOf(lapse.owner)]);
    const names = await namesFor(this.queries, [], people, reader);
    return all
      .map(({ caseId, reference, lapse }) => ({ ...lapseView(lapse, names, reader.now, this.zone), caseId, reference }))
      .sort((a, b) => dueSort(a.dueAt).getTime() - dueSort(b.dueAt).getTime());
  }

  /** @param ways which teams, each as an index of `case_list` knows them; none is in two */
  private async atWork(
    ways: readonly string[],
    reader: LapsesOfScope['reader'],
  ): Promise<readonly Pick<CaseListRow, 'id' | 'reference' | 'atWork'>[]> {
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row').select(['row.id', 'row.reference', 'row.atWork']);
    await onlyReadable(rows, reader, this.queries, { areFew: true });
    rows.andWhere('row.atWork IS NOT NULL').orderBy('row.receivedSort', 'DESC').limit(MOST);
    const found = ways.map((way) => rows.clone().andWhere(way, { lead: reader.actor }).getMany());
    return (await Promise.all(found)).flat();
  }
}
