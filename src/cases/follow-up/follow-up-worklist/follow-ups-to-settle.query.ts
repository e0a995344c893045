import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/index.js';
import type { Case, Reader } from '../../domain/index.js';
import { bucketOf, type DueBucket } from '../../reading/due.js';
import { namesFor } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { hiddenFrom } from '../../reading/only-readable.js';
import { pieceOf } from '../../reading/piece-key.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { itemsOfScope, pieceOfItems } from './items-in-order.js';
import { waitingInCase, type WaitingInCase } from './waiting-in-case.js';
import type { WorklistScope } from './worklist-scope.js';

export interface FollowUpsPart {
  /** Each with the revision of its case that it is of. */
  readonly followUps: readonly (WaitingInCase & { readonly bucket: DueBucket; readonly revision: number })[];
  /** Whose they are, the desk apart, and the teams of their cases. */
  readonly near: readonly { readonly id: string; readonly name: string }[];
  /** Which their cases are about, null of one where it is not known. */
  readonly agencyIds: readonly (string | null)[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * The follow-ups of a scope of Work to which the same can be done at once, soonest due first. The team's own care is none of them: nobody
 * is called for it, and what can be said of it is something else.
 */
export class FollowUpsToSettle extends Query<FollowUpsPart> {
  constructor(
    readonly scope: WorklistScope,
    readonly page: { readonly cursor?: string; readonly limit: number },
    readonly reader: Reader & { readonly now: string },
  ) {
    super();
  }
}

@QueryHandler(FollowUpsToSettle)
export class FollowUpsToSettleHandler implements IQueryHandler<FollowUpsToSettle> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ scope, page: { cursor, limit }, reader }: FollowUpsToSettle): Promise<FollowUpsPart> {
    const hidden = await hiddenFrom(reader, this.dataSource.manager, this.queries);
    const parts = itemsOfScope(this.dataSource, scope, hidden, reader).map((items) =>
      pieceOfItems(items.andWhere(`item.duty = 'follow_up' AND item.kind <> 'post_action_support'`), cursor, limit),
    );
    const found = (await Promise.all(parts)).flat().sort((a, b) => a.dueSort.getTime() - b.dueSort.getTime() || (a.id < b.id ? -1 : 1));
    const { items, nextCursor } = pieceOf(found, limit, ({ dueSort: at, id }) => ({ at, id }));
    const owners = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
    const people = items.flatMap(({ memberId, passedFrom }) => [memberId, passedFrom]);
    const agencies = items.map(({ agencyId }) => agencyId);
    const cases = await this.casesOf(items.map(({ caseId }) => caseId));
    const near = [...new Set([...owners, ...[...cases.values()].flatMap(({ state }) => teamOf(state))])];
    const names = await namesFor(this.queries, agencies, [...near, ...people], reader);
    const isNotShown = await casesNotShown(this.runner);
    return {
      followUps: items.map((row) => ({
        ...waitingInCase(row, names, reader, isNotShown(row.caseId)),
        bucket: bucketOf(row.dueAt, reader.now, this.zone),
        revision: cases.get(row.caseId)?.revision ?? row.datedRevision,
      })),
      near: near.map((id) => ({ id, name: names.person(id) ?? '-' })),
      agencyIds: [...new Set(agencies)],
      nextCursor,
    };
  }

  private async casesOf(cases: readonly string[]): Promise<ReadonlyMap<string, CaseListRow>> {
    const rows = await this.dataSource
      .getRepository(CaseListRow)
      .find({ select: { id: true, revision: true, state: true }, where: { id: In(cases) } });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Those of the last team who go, or went: they are on the case already. */
function teamOf({ deployments }: Case): readonly string[] {
  const members = Object.entries(deployments.at(-1)?.members ?? {});
  return members.filter(([, { status }]) => status === 'on_team' || status === 'accepted').map(([id]) => id);
}
