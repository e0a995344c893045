import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask } from '../../../rights.js';
import type { Reader } from '../../domain/case-readers.js';
import { namesFor } from '../../reading/names.js';
import { ApprovalQueueRow } from './approval-queue.entity.js';

/** A pre-approval that this approver decided, which they may take back: nothing else of the case. */
export interface DecidedApproval {
  readonly caseId: string;
  readonly reference: string;
  readonly agencyName: string | null;
  readonly granted: boolean;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string;
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
  ) {}

  async execute({ reader, most }: DecidedApprovals): Promise<readonly DecidedApproval[]> {
    ask('see_approvals', reader);
    const rows = await this.dataSource
      .getRepository(ApprovalQueueRow)
      .createQueryBuilder('row')
      .where(`row.decidedBy = :actor AND row.state ->> 'status' <> 'closed'`, { actor: reader.actor })
      .orderBy('row.decidedAt', 'DESC')
      .limit(most)
      .getMany();
    const names = await namesFor(
      this.queries,
      rows.map(({ state }) => state.facts.agencyId),
      [],
    );
    return rows.map(({ id: caseId, state: { reference, facts, approval }, decidedAt }) => ({
      caseId,
      reference,
      agencyName: names.agency(facts.agencyId),
      granted: approval.status !== 'refused',
      decidedAt: decidedAt ?? '',
    }));
  }
}
