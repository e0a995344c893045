import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { ask } from '../../../rights.js';
import type { Reader } from '../../domain/index.js';
import { namesFor } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { CaseListRow } from '../../reading/case-list.entity.js';

/** A pre-approval or an override that this approver decided, which they may take back: nothing else of the case. */
export interface DecidedApproval {
  readonly caseId: string;
  /** Whom an override is about; null for a pre-approval. */
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly reference: string;
  readonly agencyName: string | null;
  readonly granted: boolean;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string;
  /** What came later could not be shown: the row is as the case was before. */
  readonly notShown: boolean;
}

/** The latest decisions of an approver that still stand, of cases that are not closed. @throws Refusal `approver_only` */
export class DecidedApprovals extends Query<readonly DecidedApproval[]> {
  constructor(
    readonly reader: Reader,
    readonly most: number,
  ) {
    super();
  }
}

@QueryHandler(DecidedApprovals)
export class DecidedApprovalsHandler implements IQueryHandler<DecidedApprovals> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ reader, most }: DecidedApprovals): Promise<readonly DecidedApproval[]> {
    ask('see_approvals', reader);
    const rows = await this.dataSource
      .getRepository(CaseListRow)
      .createQueryBuilder('row')
      .addSelect('row.state')
      .where('row.lastDecidedAt IS NOT NULL')
      .andWhere(`(row.approvalDecidedBy = :actor OR row.overridesDecided @> :theirs)`, {
        actor: reader.actor,
        theirs: JSON.stringify([{ by: reader.actor }]),
      })
      .andWhere(`row.state ->> 'status' <> 'closed'`)
      .orderBy('row.lastDecidedAt', 'DESC')
      .limit(most)
      .getMany();
    const all = rows.flatMap((row) => decisionsOf(row, reader.actor));
    const names = await namesFor(
      this.queries,
      rows.map(({ state }) => state.facts.agencyId),
      all.map(({ memberId }) => memberId),
      reader,
    );
    const isNotShown = await casesNotShown(this.runner);
    return all
      .map(({ row: { id: caseId, state }, memberId, granted, decidedAt }) => ({
        caseId,
        memberId,
        granted,
        decidedAt,
        reference: state.reference,
        agencyName: names.agency(state.facts.agencyId),
        memberName: names.person(memberId),
        notShown: isNotShown(caseId),
      }))
      .sort((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1))
      .slice(0, most);
  }
}

/** What of a case is theirs to take back: an override only while the case is at work. */
function decisionsOf(row: CaseListRow, actor: string) {
  const { state, approvalDecidedBy, approvalDecidedAt, overridesDecided } = row;
  const approval = { row, memberId: null, granted: state.approval.status !== 'refused', decidedAt: approvalDecidedAt ?? '' };
  const overrides = overridesDecided
    .filter(({ by }) => by === actor && state.status === 'open')
    .map(({ memberId, at }) => ({ row, memberId, granted: state.overrides[memberId]?.status === 'granted', decidedAt: at }));
  return [...(approvalDecidedBy === actor ? [approval] : []), ...overrides];
}
